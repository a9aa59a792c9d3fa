import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, OLD_COUNTED_MAX, type OldCounts, OldQuery } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import type { AgedKind } from '@feelori/platform/erasure';
import { AgedRecords } from '@feelori/records/erasures';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** What would be deleted if it were kept for so long: people see it before they say so. */
@ApiTags('settings')
@Controller()
export class RetentionController {
  constructor(
    private readonly records: AgedRecords,
    private readonly clock: Clock,
  ) {}

  @Get(ENDPOINTS.oldRecords.path)
  @Permitted(ENDPOINTS.oldRecords.permission)
  async old(@Query() { name, days }: OldQuery): Promise<OldCounts> {
    const before = new Date(this.clock.ms() - days * DAY_MS);
    const turns = await this.count('turns', before);
    return { messages: name === 'retention.turns_days' ? 0 : await this.count('messages', before), turns };
  }

  private async count(kind: AgedKind, before: Date): Promise<number> {
    const names = this.records.collections(kind);
    const counts = await Promise.all(names.map((name) => this.records.count(name, before, OLD_COUNTED_MAX)));
    return counts.reduce((sum, count) => sum + count, 0);
  }
}

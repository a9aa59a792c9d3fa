import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import {
  BehindQuery,
  type ConversationsBehind,
  ENDPOINTS,
  UsageQuery,
  type UsageReport,
} from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { BehindReader } from './behind-reader';
import { usageFile } from './usage-file';
import { UsageReader } from './usage-reader';

/** What the product did. */
@ApiTags('insights')
@Controller()
export class InsightsController {
  constructor(
    private readonly reader: UsageReader,
    private readonly behind: BehindReader,
  ) {}

  /** Today by the hour, or 7, 30 or 90 days, with as many before to compare with. */
  @Get(ENDPOINTS.usage.path)
  @Permitted(ENDPOINTS.usage.permission)
  usage(@Query() { days }: UsageQuery): Promise<UsageReport> {
    return this.reader.report(days);
  }

  /** The same as a file for spreadsheets. */
  @Get(ENDPOINTS.usageFile.path)
  @Permitted(ENDPOINTS.usageFile.permission)
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  async usageFile(@Query() { days }: UsageQuery): Promise<StreamableFile> {
    const text = usageFile(await this.reader.report(days));
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: 'text/csv; charset=utf-8; header=present',
      disposition: `attachment; filename="feelori-${days}-days.csv"`,
    });
  }

  /** The conversations behind a point of a chart. */
  @Get(ENDPOINTS.conversationsBehind.path)
  @Permitted(ENDPOINTS.conversationsBehind.permission)
  conversations(@Query() query: BehindQuery): Promise<ConversationsBehind> {
    return this.behind.list(query);
  }
}

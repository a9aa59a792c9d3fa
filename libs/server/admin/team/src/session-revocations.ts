import { Injectable } from '@nestjs/common';
import { SessionWatch } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import { Sessions } from '@feelori/records/sessions';

/** So many are told of; others are over as well, a few seconds later. */
const MOST_TOLD = 50;

/** Makes what is stored of a person hold at once for their sessions in all processes. */
@Injectable()
export class SessionRevocations {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly watch: SessionWatch,
  ) {}

  /** Never rejects: it only makes faster what every process finds by itself. */
  async announceAllOf(userId: string): Promise<void> {
    const open = await this.sessions.openOf(userId, this.clock.now(), MOST_TOLD).catch(() => []);
    await Promise.all(open.map(({ _id }) => this.watch.tellOver(_id)));
  }
}

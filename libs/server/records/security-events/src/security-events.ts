import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Clock, newId } from '@feelori/platform/clock';
import { correlationId } from '@feelori/platform/log';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { SecurityEvent, SecurityEventKind } from './security-event';

const DEADLINE_MS = 2_000;
/** Beyond this many writes under way, further events are dropped: a flood of refusals must not stop the service. */
const MOST_IN_FLIGHT = 64;

/** What happened that concerns security, in order of time. */
@Injectable()
export class SecurityEvents {
  private readonly logger = new Logger('Security');
  private inFlight = 0;

  constructor(
    private readonly clock: Clock,
    @InjectModel('SecurityEvent') private readonly model: Model<SecurityEvent>,
  ) {}

  /** Writes an event. Never rejects: a refusal stays a refusal when it cannot be written down. */
  async note(
    kind: SecurityEventKind,
    about: Partial<Pick<SecurityEvent, 'userId' | 'sessionId' | 'address'>> = {},
  ): Promise<void> {
    if (this.inFlight >= MOST_IN_FLIGHT) return;
    this.inFlight += 1;
    const at = this.clock.now();
    const event = { _id: newId(at.getTime()), at, kind, correlationId: correlationId(), ...about };
    try {
      await withDeadline(this.model.create([event]), DEADLINE_MS, 'database: security event');
    } catch (error) {
      this.logger.warn({ err: error, msg: `${kind} could not be written` });
    } finally {
      this.inFlight -= 1;
    }
  }
}

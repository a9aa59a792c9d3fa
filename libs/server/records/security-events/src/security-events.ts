import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit, Optional } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { SecurityEventKind } from '@feelori/contracts';
import { Clock, newId } from '@feelori/platform/clock';
import { correlationId } from '@feelori/platform/log';
import { Metrics } from '@feelori/platform/metrics';
import { withDeadline } from '@feelori/platform/resilience';
import { RefusedRequests } from '@feelori/platform/throttle';
import type { AnyBulkWriteOperation, Model } from 'mongoose';
import { EventSampler, type SampledEvent } from './event-sampler';
import type { SecurityEvent } from './security-event';

const DEADLINE_MS = 2_000;
/** Beyond this many writes under way, further events are dropped: a flood of refusals must not stop the service. */
const MOST_IN_FLIGHT = 64;
const DAY_MS = 86_400_000;
/** What people did is kept for a year and a month, what strangers tried for a month. */
const KEPT_MS = 400 * DAY_MS;
const TRIES_KEPT_MS = 30 * DAY_MS;
const WRITE_COUNTS_EVERY_MS = 5_000;

type About = Partial<Pick<SecurityEvent, 'userId' | 'byId' | 'sessionId' | 'address'>>;

/** What happened that concerns security, in order of time. */
@Injectable()
export class SecurityEvents implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('Security');
  private readonly sampler = new EventSampler(newId);
  private inFlight = 0;
  private writing = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly clock: Clock,
    @InjectModel('SecurityEvent') private readonly model: Model<SecurityEvent>,
    @Optional() private readonly metrics?: Metrics,
    @Optional() refused?: RefusedRequests,
  ) {
    refused?.listen((address) => void this.count('request_limited', { address }));
  }

  onModuleInit(): void {
    this.timer = setInterval(() => void this.writeCounts(), WRITE_COUNTS_EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.writeCounts();
  }

  /** Writes an event. Never rejects: a refusal stays a refusal when it cannot be written down. */
  async note(kind: SecurityEventKind, about: About = {}): Promise<void> {
    this.metrics?.securityEvent(kind);
    const at = this.clock.now();
    const expiresAt = new Date(at.getTime() + KEPT_MS);
    const event = { _id: newId(at.getTime()), at, kind, correlationId: correlationId(), expiresAt, ...about };
    await this.write(kind, () => this.model.create([event]));
  }

  /**
   * Counts an event that strangers cause at will: the first few of an address are written at once, of the others their
   * number. Never rejects.
   */
  async count(kind: SecurityEventKind, { address = null }: Pick<About, 'address'>): Promise<void> {
    this.metrics?.securityEvent(kind);
    const event = { kind, address, correlationId: correlationId(), at: this.clock.now() };
    if (this.sampler.count(event)) await this.writeCounts();
  }

  /** Writes down what was counted since, one write after the other: two could both make the same document. */
  async writeCounts(): Promise<void> {
    this.writing = this.writing.then(() => this.writeDue());
    await this.writing;
  }

  private async writeDue(): Promise<void> {
    const due = this.sampler.takeUnwritten();
    if (due.length === 0) return;
    await this.write('counted events', () => this.model.bulkWrite(due.map(writeOf), { ordered: false }));
  }

  private async write(what: string, run: () => Promise<unknown>): Promise<void> {
    if (this.inFlight >= MOST_IN_FLIGHT) return;
    this.inFlight += 1;
    try {
      await withDeadline(run(), DEADLINE_MS, 'database: security event');
    } catch (error) {
      this.logger.warn({ err: error, msg: `${what} could not be written` });
    } finally {
      this.inFlight -= 1;
    }
  }
}

function writeOf({ id, at, unwritten, ...event }: SampledEvent): AnyBulkWriteOperation<SecurityEvent> {
  const expiresAt = new Date(at.getTime() + TRIES_KEPT_MS);
  const born = { ...event, kind: event.kind as SecurityEventKind, at, expiresAt };
  return {
    updateOne: {
      filter: { _id: id },
      update: {
        $inc: { count: unwritten },
        $setOnInsert: { ...born, userId: null, byId: null, sessionId: null },
      },
      upsert: true,
    },
  };
}

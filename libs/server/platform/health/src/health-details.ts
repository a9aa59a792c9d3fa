import { Injectable } from '@nestjs/common';
import type { BreakerView } from '@feelori/contracts';
import { Clock, withDeadline } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { IndexBuilder } from '@feelori/platform/mongo';
import { QueueGauge, type QueueCount } from '@feelori/platform/queue';
import { BreakerBoard } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { CachedAnswer } from './cached-answer';
import { ClockWatch } from './clock-watch';
import { Dependencies } from './dependencies';
import type { Dependency } from './dependency';
import { WaitingMessages } from './waiting-messages';
import type { WorkerView } from './worker-view';
import { WorkersHeardOf } from './workers-heard-of';

/** No part may take longer, so that the whole answers within half a second whatever hangs. */
export const GLANCE_MS = 350;
/** Indexes change with a start, and a person who dropped one. */
const INDEXES_KEPT_MS = 30_000;

/** What a person who looks after the product wants to see at one glance; null where it cannot be known now. */
export interface HealthDetails {
  version: string;
  versions: { node: string; whatsapp_graph: string; shopify_api: string };
  node: string;
  roles: readonly string[];
  uptime_seconds: number;
  memory_mb: number;
  dependencies: Dependency[];
  /** The message nobody answered yet that waits longest; `age_seconds` 0 when none waits. */
  oldest_unanswered: { age_seconds: number } | null;
  workers: number | null;
  heartbeats: { id: string; seconds_ago: number; lag_ms: number | null; version: string | null }[] | null;
  /** Tokens that this process has looked at (within the first minute, then each hour); `expires_in_seconds` null for one that never ends. */
  credentials: { name: string; expires_in_seconds: number | null }[];
  /** Indexes the database should have and has not. */
  missing_indexes: string[] | null;
  /** How far clocks are ahead of the database's, in seconds: this machine's, Redis's, and the worker's furthest off. */
  clocks: { machine: number | null; redis: number | null; worker: number | null };
  queues: QueueCount[] | null;
  breakers: BreakerView[];
}

/** Collects `HealthDetails`; every part has its own deadline, none can fail the whole. */
@Injectable()
export class HealthDetailsReader {
  private readonly missing: CachedAnswer<string[] | null>;

  constructor(
    private readonly settings: Settings,
    private readonly queues: QueueGauge,
    private readonly breakers: BreakerBoard,
    private readonly workers: WorkersHeardOf,
    private readonly clockWatch: ClockWatch,
    private readonly dependencies: Dependencies,
    private readonly waiting: WaitingMessages,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
    indexes: IndexBuilder,
  ) {
    this.missing = new CachedAnswer(INDEXES_KEPT_MS, () => indexes.missing());
  }

  async read(): Promise<HealthDetails> {
    const [dependencies, workers, queues, breakers, oldest, missing] = await Promise.all([
      this.dependencies.look(GLANCE_MS),
      glance(this.workers.living()),
      glance(this.queues.counts(GLANCE_MS)),
      this.breakers.list(),
      glance(this.oldestUnanswered()),
      this.missingIndexes(),
    ]);
    const { machineMs, redisMs } = this.clockWatch.readings;
    return {
      ...this.process(),
      dependencies,
      oldest_unanswered: oldest,
      workers: workers?.count ?? null,
      heartbeats: workers?.each.map(heartbeat) ?? null,
      credentials: this.credentials(),
      missing_indexes: missing,
      clocks: {
        machine: seconds(machineMs),
        redis: seconds(redisMs),
        worker: seconds(workers?.worstSkewMs ?? null),
      },
      queues,
      breakers,
    };
  }

  private process(): Pick<
    HealthDetails,
    'version' | 'versions' | 'node' | 'roles' | 'uptime_seconds' | 'memory_mb'
  > {
    const { version, roles, whatsapp, shopify } = this.settings;
    return {
      version,
      versions: {
        node: process.version,
        whatsapp_graph: whatsapp.graphVersion,
        shopify_api: shopify.apiVersion,
      },
      node: process.version,
      roles,
      uptime_seconds: Math.round(process.uptime()),
      memory_mb: Math.round(process.memoryUsage.rss() / 1_048_576),
    };
  }

  private credentials(): HealthDetails['credentials'] {
    return [...this.metrics.states.credentialEnds].map(([name, seconds]) => ({
      name,
      expires_in_seconds: seconds === null ? null : Math.round(seconds),
    }));
  }

  private async oldestUnanswered(): Promise<{ age_seconds: number }> {
    const oldest = await this.waiting.oldest();
    const ageMs = oldest === null ? 0 : this.clock.ms() - oldest.getTime();
    return { age_seconds: Math.max(0, Math.round(ageMs / 1_000)) };
  }

  /** One that came too late is there for whoever looks next; one that failed is asked for again. */
  private missingIndexes(): Promise<string[] | null> {
    const answer = this.missing.get();
    answer.catch(() => this.missing.drop(answer));
    return glance(answer);
  }
}

async function glance<T>(answer: Promise<T>): Promise<T | null> {
  return withDeadline(answer, GLANCE_MS, 'health details').catch(() => null);
}

function heartbeat({ id, agoMs, lagMs, version }: WorkerView): NonNullable<HealthDetails['heartbeats']>[0] {
  return { id, seconds_ago: seconds(agoMs) ?? 0, lag_ms: lagMs, version };
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1_000;
}

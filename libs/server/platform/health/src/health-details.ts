import { Injectable } from '@nestjs/common';
import type { BreakerView } from '@feelori/contracts';
import { QueueGauge, type QueueCount } from '@feelori/platform/queue';
import { BreakerBoard } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { ClockWatch } from './clock-watch';
import { WorkersHeardOf } from './workers-heard-of';

const QUEUES_MS = 1_000;

/** What a person who looks after the product wants to see at one glance; null where it cannot be known now. */
export interface HealthDetails {
  version: string;
  node: string;
  roles: readonly string[];
  uptime_seconds: number;
  memory_mb: number;
  workers: number | null;
  /** How far clocks are ahead of the database's, in seconds: this machine's, Redis's, and the worker's furthest off. */
  clocks: { machine: number | null; redis: number | null; worker: number | null };
  queues: QueueCount[] | null;
  breakers: BreakerView[];
}

/** Collects `HealthDetails`; every part has its own deadline, none can fail the whole. */
@Injectable()
export class HealthDetailsReader {
  constructor(
    private readonly settings: Settings,
    private readonly queues: QueueGauge,
    private readonly breakers: BreakerBoard,
    private readonly workers: WorkersHeardOf,
    private readonly clockWatch: ClockWatch,
  ) {}

  async read(): Promise<HealthDetails> {
    const [workers, queues, breakers] = await Promise.all([
      this.workers.living().catch(() => null),
      this.queues.counts(QUEUES_MS).catch(() => null),
      this.breakers.list(),
    ]);
    const { machineMs, redisMs } = this.clockWatch.readings;
    return {
      version: this.settings.version,
      node: process.version,
      roles: this.settings.roles,
      uptime_seconds: Math.round(process.uptime()),
      memory_mb: Math.round(process.memoryUsage.rss() / 1_048_576),
      workers: workers?.count ?? null,
      clocks: {
        machine: seconds(machineMs),
        redis: seconds(redisMs),
        worker: seconds(workers?.worstSkewMs ?? null),
      },
      queues,
      breakers,
    };
  }
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1_000;
}

import { Injectable } from '@nestjs/common';
import type { OperationsView } from '@feelori/contracts';
import { CacheBoard } from '@feelori/platform/cache';
import { Clock } from '@feelori/platform/clock';
import { type Dependency, type HealthDetails, HealthDetailsReader } from '@feelori/platform/health';
import { FailureReader } from './failure-reader';

/** How the product runs, and what failed. */
@Injectable()
export class OperationsReader {
  constructor(
    private readonly health: HealthDetailsReader,
    private readonly failures: FailureReader,
    private readonly caches: CacheBoard,
    private readonly clock: Clock,
  ) {}

  async view(): Promise<OperationsView> {
    const [details, causes, caches] = await Promise.all([
      this.health.read(),
      this.failures.causes(),
      this.caches.list(),
    ]);
    return {
      at: this.clock.now().toISOString(),
      dependencies: details.dependencies.map(dependencyView),
      breakers: details.breakers,
      oldestUnansweredSeconds: details.oldest_unanswered?.age_seconds ?? null,
      queues:
        details.queues?.map(({ queue, waiting, delayed, active }) => ({
          name: queue,
          waiting,
          delayed,
          active,
        })) ?? null,
      workers: details.heartbeats?.map(workerView) ?? null,
      caches,
      causes,
    };
  }
}

function dependencyView({ latency_ms: latencyMs, ...rest }: Dependency): OperationsView['dependencies'][0] {
  return { ...rest, latencyMs };
}

function workerView(
  worker: NonNullable<HealthDetails['heartbeats']>[0],
): NonNullable<OperationsView['workers']>[0] {
  const { id, seconds_ago: secondsAgo, lag_ms: lagMs, version } = worker;
  return { id, secondsAgo, lagMs, version };
}

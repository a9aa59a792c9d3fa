import { WorkerHost } from '@nestjs/bullmq';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Periodic } from '@feelori/platform/clock';
import { QueueRedis } from '@feelori/platform/redis';
import { SteadyWorker } from './steady-worker';

const LOOK_EVERY_MS = 2_000;
/** A worker with places for jobs asks at least every 11 s, also while there are none (BullMQ: a wait of 10 s at most). */
export const STUCK_MS = 20_000;
/** So many workers in a row may fail to get going before the process is given up. */
const MOST_REMAKES = 2;

/** Ends the process, after a line that says why; whoever supervises it starts it again. */
export type EndProcess = (why: string) => void;
export const END_PROCESS = Symbol('end process');

/**
 * Looks whether the workers of this process look for jobs. One that does not, beside a Redis that is well, is thrown
 * away and made again; when that does not help twice, the process ends (docs/decisions/0032).
 */
@Injectable()
export class WorkerWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Worker');
  /** Workers made in a row for one processor without one of them getting going. */
  private readonly remakes = new Map<WorkerHost, number>();
  private readonly looking = new Periodic('look at workers', LOOK_EVERY_MS, () =>
    Promise.resolve(this.look()),
  );

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly redis: QueueRedis,
    @Inject(END_PROCESS) private readonly endProcess: EndProcess,
  ) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.looking.stop();
  }

  /** Looks once. While Redis is away, or was a moment ago, nobody is to blame. */
  look(): void {
    if (this.redis.state.wasIllWithin(STUCK_MS)) return;
    for (const host of this.hosts()) this.lookAt(host);
  }

  private lookAt(host: WorkerHost): void {
    const { worker } = host;
    if (!(worker instanceof SteadyWorker)) return;
    if (worker.hasHeard) this.remakes.delete(host);
    if (!worker.isStuck(STUCK_MS)) return;
    const remakes = (this.remakes.get(host) ?? 0) + 1;
    this.remakes.set(host, remakes);
    if (remakes > MOST_REMAKES) {
      this.endProcess(`the worker of ${worker.name} looks for no jobs, made afresh ${MOST_REMAKES} times`);
      return;
    }
    this.logger.warn(
      `the worker of ${worker.name} looks for no jobs although Redis is well: it is made afresh`,
    );
    worker.discard();
    replaceWorker(host, new SteadyWorker(...worker.parts));
  }

  private hosts(): WorkerHost[] {
    return this.discovery
      .getProviders()
      .map((provider) => provider.instance as unknown)
      .filter((instance): instance is WorkerHost => instance instanceof WorkerHost);
  }
}

/** @nestjs/bullmq keeps a processor's worker here, and gives it back as `host.worker`. */
function replaceWorker(host: WorkerHost, worker: SteadyWorker): void {
  Object.assign(host, { _worker: worker });
}

/** One clear line, and the end. */
export function endProcess(why: string): void {
  new Logger('Worker').fatal(`the process ends: ${why}`);
  process.exit(1);
}

import { Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { OtherLooks } from '@feelori/platform/health';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Metrics } from '@feelori/platform/metrics';
import { Settings } from '@feelori/platform/settings';
import { Traces } from './traces';

const TRACES = Symbol('traces');
/** What a process that ends gives its collector. */
const LAST_MS = 2_000;

/** Tells of the collector in the health details, and ends the traces last, when the work is over. */
@Injectable()
class TracesEnd implements OnApplicationShutdown {
  constructor(
    @Inject(TRACES) private readonly traces: Traces | null,
    private readonly shutdown: Shutdown,
    looks: OtherLooks,
  ) {
    looks.register(() => Promise.resolve(traces?.look() ?? null));
  }

  async onApplicationShutdown(): Promise<void> {
    const { traces } = this;
    if (traces !== null) await this.shutdown.finish('traces', 'stores', () => traces.end(LAST_MS));
  }
}

/** Traces of this process, where a collector is named (docs/decisions/0152). */
@Global()
@Module({
  providers: [
    {
      provide: TRACES,
      inject: [Settings, Metrics, Clock],
      useFactory: (settings: Settings, metrics: Metrics, clock: Clock) =>
        Traces.begin(settings, metrics, clock),
    },
    TracesEnd,
  ],
})
export class CollectorModule {}

import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { PrometheusModule } from '@willsoto/nestjs-prometheus';
import { BreakerBoard } from '@feelori/platform/resilience';
import { collectDefaultMetrics, register } from 'prom-client';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';

/** The figures of this process and the route that shows them. */
@Global()
@Module({
  imports: [
    PrometheusModule.register({
      controller: MetricsController,
      path: '/metrics',
      defaultMetrics: { enabled: false },
    }),
  ],
  providers: [Metrics],
  exports: [Metrics],
})
export class MetricsModule implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly breakers: BreakerBoard,
  ) {}

  onModuleInit(): void {
    // Once a process: the registry is global, and tests start several applications in one.
    if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();
    this.breakers.onChange(({ name, state }) => this.metrics.states.breaker(name, state));
  }
}

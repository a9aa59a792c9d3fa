import { Module } from '@nestjs/common';
import { SystemMetricsModule } from '@feelori/records/system-metrics';
import { UsageWriter } from './usage-writer';

/** Every process writes what it counted. */
@Module({ imports: [SystemMetricsModule], providers: [UsageWriter], exports: [UsageWriter] })
export class UsageModule {}

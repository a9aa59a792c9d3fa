import { Module } from '@nestjs/common';
import { LeasesModule } from '@feelori/records/leases';
import { SystemMetricsModule } from '@feelori/records/system-metrics';
import { UsageKeeper } from './usage-keeper';

/** Workers roll figures up and forget old ones, one at a time. */
@Module({
  imports: [LeasesModule, SystemMetricsModule],
  providers: [UsageKeeper],
  exports: [UsageKeeper],
})
export class UsageKeeperModule {}

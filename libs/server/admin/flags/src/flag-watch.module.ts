import { Module } from '@nestjs/common';
import { FlagRecordsModule } from '@feelori/records/flags';
import { LeasesModule } from '@feelori/records/leases';
import { SystemMetricsModule } from '@feelori/records/system-metrics';
import { ArmReader } from './arm-reader';
import { FlagWatch } from './flag-watch';
import { FlagWriter } from './flag-writer';

/** Workers end experiments that cross a bound, one at a time. */
@Module({
  imports: [FlagRecordsModule, LeasesModule, SystemMetricsModule],
  providers: [ArmReader, FlagWatch, FlagWriter],
  exports: [FlagWatch],
})
export class FlagWatchModule {}

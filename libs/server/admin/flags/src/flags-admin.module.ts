import { Module } from '@nestjs/common';
import { CustomersModule } from '@feelori/records/customers';
import { FlagRecordsModule } from '@feelori/records/flags';
import { SystemMetricsModule } from '@feelori/records/system-metrics';
import { UsersModule } from '@feelori/records/users';
import { ArmReader } from './arm-reader';
import { FlagChanger } from './flag-changer';
import { FlagReader } from './flag-reader';
import { FlagWriter } from './flag-writer';
import { FlagsController } from './flags.controller';

/** The feature flags: see them and how their experiments go, change them, undo it. */
@Module({
  imports: [CustomersModule, FlagRecordsModule, SystemMetricsModule, UsersModule],
  controllers: [FlagsController],
  providers: [ArmReader, FlagChanger, FlagReader, FlagWriter],
})
export class FlagsAdminModule {}

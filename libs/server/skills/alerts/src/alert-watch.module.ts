import { Module } from '@nestjs/common';
import { CustomersModule } from '@feelori/records/customers';
import { LeasesModule } from '@feelori/records/leases';
import { SecurityEventsModule } from '@feelori/records/security-events';
import { AlertWatch } from './alert-watch';
import { AlertsModule } from './alerts.module';
import { DatabaseOutage } from './database-outage';

/** Every process watches for what needs a person, one of them at a time. */
@Module({
  imports: [AlertsModule, CustomersModule, LeasesModule, SecurityEventsModule],
  providers: [AlertWatch, DatabaseOutage],
  exports: [AlertWatch],
})
export class AlertWatchModule {}

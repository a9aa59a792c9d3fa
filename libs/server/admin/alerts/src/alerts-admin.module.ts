import { Module } from '@nestjs/common';
import { AlertsModule } from '@feelori/skills/alerts';
import { AlertsController } from './alerts.controller';

/** What needs a person, for those who look after the product. */
@Module({ imports: [AlertsModule], controllers: [AlertsController] })
export class AlertsAdminModule {}

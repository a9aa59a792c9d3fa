export { InsightsModule } from './insights.module';
export { UsageModule } from './usage.module';
export { UsageKeeperModule } from './usage-keeper.module';

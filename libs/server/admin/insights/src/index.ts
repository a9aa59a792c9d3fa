export { InsightsModule } from './insights.module';
export { UsageModule } from './usage.module';

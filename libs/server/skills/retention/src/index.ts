export { RetentionModule } from './retention.module';
export { RetentionSweep } from './retention-sweep';

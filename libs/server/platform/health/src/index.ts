export { HealthModule } from './health.module';
export { Stopping } from './stopping';
export { WorkerPulse } from './worker-pulse';

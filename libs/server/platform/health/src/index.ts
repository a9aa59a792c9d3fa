export { HealthModule } from './health.module';
export { Stopping } from './stopping';
export { WorkerHeartbeats } from './worker-heartbeats';

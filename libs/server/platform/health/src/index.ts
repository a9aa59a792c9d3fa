export { HealthModule } from './health.module';
export { WorkerHeartbeats } from './worker-heartbeats';

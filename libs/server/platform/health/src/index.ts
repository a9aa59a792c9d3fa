export type { Dependency } from './dependency';
export { type HealthDetails, HealthDetailsReader } from './health-details';
export { HealthModule } from './health.module';
export { WaitingMessages } from './waiting-messages';
export { WorkerHeartbeats } from './worker-heartbeats';

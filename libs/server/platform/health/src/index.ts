export { type Dependency, type DependencyLook, upstreamLook } from './dependency';
export { type HealthDetails, HealthDetailsReader } from './health-details';
export { HealthModule } from './health.module';
export { OtherLooks } from './other-looks';
export { StandingFigures } from './standing-figures';
export { WaitingMessages } from './waiting-messages';
export { WorkerHeartbeats } from './worker-heartbeats';

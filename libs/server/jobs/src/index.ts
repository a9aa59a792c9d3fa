export { WakeUps } from './wake-ups';
export { InProcessWakeUps } from './in-process-wake-ups';
export { type JobName, JOBS, type WakeUp } from './job-list';
export { JobHandlersModule, JobsModule } from './jobs.module';

export { WakeUps } from './wake-ups';
export { InProcessWakeUps } from './in-process-wake-ups';
export { type JobName, JOBS, type SendJob, type WakeUp } from './job-list';
export { JobHandlersModule, JobsModule } from './jobs.module';
export { OverdueSweep, SWEEP_PAGE } from './overdue-sweep';
export { type SweepDuty, SweepTimer } from './sweep-timer';

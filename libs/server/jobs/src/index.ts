export { WakeUps } from './wake-ups';
export { type JobName, JOBS, type SendJob, type WakeUp } from './job-list';
export { type DirectLine, DirectSends } from './direct-sends';
export { InProcessWakeUps, type Place } from './in-process-wake-ups';
export { JobHandlersModule, JobsModule } from './jobs.module';
export { OverdueSweep, SWEEP_PAGE } from './overdue-sweep';
export { type SweepDuty, SweepTimer } from './sweep-timer';

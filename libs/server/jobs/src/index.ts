export { Bells } from './bells';
export { InHouse } from './in-house';
export { type JobName, JOBS, type Ring } from './job-list';
export { JobHandlersModule, JobsModule } from './jobs.module';

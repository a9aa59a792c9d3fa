export { Bells } from './bells';
export { type JobName, JOBS, type Ring } from './job-list';
export { JobHandlersModule, JobsModule } from './jobs.module';

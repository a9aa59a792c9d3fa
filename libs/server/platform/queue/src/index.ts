export { QueueModule } from './queue.module';
export { putOff } from './put-off';
export { QueueGauge, type QueueCount } from './queue-gauge';
export { SteadyWorker } from './steady-worker';
export { WorkerCloser } from './worker-closer';

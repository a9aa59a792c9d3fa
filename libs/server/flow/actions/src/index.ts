export { ActionFlowModule } from './action-flow.module';
export { ActionWorker } from './action-worker';

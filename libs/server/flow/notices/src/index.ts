export { NoticeFlowModule } from './notice-flow.module';
export { NoticeWorker } from './notice-worker';

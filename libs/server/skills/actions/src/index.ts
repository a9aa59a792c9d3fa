export { ActionWriter } from './action-writer';
export { ActionWriterModule } from './action-writer.module';
export { ActionRunner } from './action-runner';
export { ActionRunnerModule } from './action-runner.module';
export { actionAsked, choiceAsked } from './action-asked';
export { actionTapped, cancelTap, TYPED_NO, TYPED_YES } from './action-taps';
export { REQUEST_CANCELLATION } from './cancel/request-cancellation-tool';
export { CancellationModule } from './cancellation.module';
export { toldText } from './told-text';

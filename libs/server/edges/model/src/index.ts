export type {
  ChatProvider,
  ChatTurn,
  HeardRecording,
  HearingOptions,
  ModelCall,
  ModelFile,
  ProviderItem,
  StepOptions,
  StepResult,
  ToolMessage,
  ToolSpec,
} from './chat-provider';
export { ProviderError, type ProviderErrorKind } from './provider-error';
export { type LookupAnswer, ModelLookup } from './model-lookup';
export { ModelModule } from './model.module';
export { Models } from './models';

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
export { type Embedded, type Embedder, MOST_EMBEDDED } from './embedder';
export { Embedders } from './embedders';
export { ProviderError, type ProviderErrorKind } from './provider-error';
export { type LookupAnswer, ModelLookup } from './model-lookup';
export { ModelModule } from './model.module';
export { Models } from './models';

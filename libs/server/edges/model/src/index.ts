export type {
  ChatProvider,
  ChatTurn,
  ModelCall,
  ProviderItem,
  StepOptions,
  StepResult,
  ToolMessage,
  ToolSpec,
} from './chat-provider';
export { ProviderError, type ProviderErrorKind } from './provider-error';
export { ModelModule } from './model.module';
export { Models } from './models';

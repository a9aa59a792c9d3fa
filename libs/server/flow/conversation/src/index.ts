export { ConversationModule } from './conversation.module';
export { PastReader } from './past-reader';
export { TurnAnswerer } from './turn-answerer';
export { TurnCloser } from './turn-closer';
export { TurnLimit } from './turn-limit';
export { TurnSteps } from './turn-steps';
export { TurnRunner } from './turn-runner';
export { TurnWriter } from './turn-writer';

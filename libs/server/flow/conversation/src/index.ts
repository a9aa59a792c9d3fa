export { ConversationModule } from './conversation.module';
export { TurnAnswerer } from './turn-answerer';
export { TurnLimit } from './turn-limit';
export { TurnTaker } from './turn-taker';

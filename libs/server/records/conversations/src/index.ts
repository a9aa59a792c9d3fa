export type * from './conversation';
export { type ConversationTouch, Conversations, type Lease, type TurnClosing } from './conversations';
export { ConversationsModule } from './conversations.module';

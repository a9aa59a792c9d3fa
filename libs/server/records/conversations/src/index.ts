export type * from './conversation';
export type { ConversationTouch } from './conversation-touch';
export { Conversations, type Lease, type TurnClosing } from './conversations';
export { ConversationsModule } from './conversations.module';

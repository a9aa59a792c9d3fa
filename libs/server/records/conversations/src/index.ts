export type * from './conversation';
export type { ConversationActivity } from './conversation-activity';
export { Conversations, type Lease, type TurnClosing } from './conversations';
export { ConversationsModule } from './conversations.module';

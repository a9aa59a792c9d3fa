export type * from './conversation';
export type { ConversationActivity } from './conversation-activity';
export { ConversationActions } from './conversation-actions';
export { ConversationAppTakeovers } from './conversation-app-takeovers';
export { ConversationChanges, type Noted } from './conversation-changes';
export { ConversationCounts } from './conversation-counts';
export { ConversationDrafts } from './conversation-drafts';
export { ConversationTakeovers } from './conversation-takeovers';
export { ConversationLabels } from './conversation-labels';
export { ConversationLists, type ListPlace, placeIn, type ViewRequest } from './conversation-lists';
export { ConversationMentions } from './conversation-mentions';
export { ConversationRetention } from './conversation-retention';
export { ConversationStatuses } from './conversation-statuses';
export { ConversationPauses } from './conversation-pauses';
export { ConversationWindows } from './conversation-windows';
export {
  type CloseResult,
  Conversations,
  type HeldTurn,
  type Lease,
  type TurnClosing,
} from './conversations';
export { ConversationsModule } from './conversations.module';
export { isReplyWindowOpen, replyWindowEndsMs } from './reply-window';
export { LabelledConversations } from './labelled-conversations';
export { ConversationHandovers } from './conversation-handovers';

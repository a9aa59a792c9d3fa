import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { conversationSchema } from './conversation.schema';
import { ConversationActions } from './conversation-actions';
import { ConversationAppTakeovers } from './conversation-app-takeovers';
import { ConversationChanges } from './conversation-changes';
import { ConversationCounts } from './conversation-counts';
import { ConversationHandovers } from './conversation-handovers';
import { ConversationRetention } from './conversation-retention';
import { ConversationTakeovers } from './conversation-takeovers';
import { ConversationLabels } from './conversation-labels';
import { ConversationLists } from './conversation-lists';
import { ConversationMentions } from './conversation-mentions';
import { ConversationStatuses } from './conversation-statuses';
import { ConversationDrafts } from './conversation-drafts';
import { ConversationPauses } from './conversation-pauses';
import { ConversationWindows } from './conversation-windows';
import { Conversations } from './conversations';
import { LabelledConversations } from './labelled-conversations';

const STORES = [
  ConversationActions,
  ConversationAppTakeovers,
  ConversationChanges,
  ConversationCounts,
  ConversationDrafts,
  ConversationHandovers,
  ConversationTakeovers,
  ConversationLabels,
  ConversationLists,
  ConversationMentions,
  ConversationPauses,
  ConversationRetention,
  Conversations,
  ConversationStatuses,
  ConversationWindows,
  LabelledConversations,
];

/** The collection `conversations`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Conversation', schema: conversationSchema }])],
  providers: STORES,
  exports: STORES,
})
export class ConversationsModule {}

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { conversationSchema } from './conversation.schema';
import { ConversationChanges } from './conversation-changes';
import { ConversationHands } from './conversation-hands';
import { ConversationLists } from './conversation-lists';
import { ConversationStatuses } from './conversation-statuses';
import { Conversations } from './conversations';

/** The collection `conversations`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Conversation', schema: conversationSchema }])],
  providers: [ConversationChanges, ConversationHands, ConversationLists, Conversations, ConversationStatuses],
  exports: [ConversationChanges, ConversationHands, ConversationLists, Conversations, ConversationStatuses],
})
export class ConversationsModule {}

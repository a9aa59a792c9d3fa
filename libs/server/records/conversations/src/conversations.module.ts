import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { conversationSchema } from './conversation.schema';
import { ConversationHands } from './conversation-hands';
import { ConversationLists } from './conversation-lists';
import { Conversations } from './conversations';

/** The collection `conversations`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Conversation', schema: conversationSchema }])],
  providers: [ConversationHands, ConversationLists, Conversations],
  exports: [ConversationHands, ConversationLists, Conversations],
})
export class ConversationsModule {}

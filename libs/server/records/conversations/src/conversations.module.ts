import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { conversationSchema } from './conversation.schema';
import { ConversationHands } from './conversation-hands';
import { Conversations } from './conversations';

/** The collection `conversations`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Conversation', schema: conversationSchema }])],
  providers: [ConversationHands, Conversations],
  exports: [ConversationHands, Conversations],
})
export class ConversationsModule {}

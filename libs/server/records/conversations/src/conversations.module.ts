import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { conversationSchema } from './conversation.schema';
import { Conversations } from './conversations';

/** The collection `conversations`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Conversation', schema: conversationSchema }])],
  providers: [Conversations],
  exports: [Conversations],
})
export class ConversationsModule {}

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { SavedReplies } from './saved-replies';
import { savedReplySchema } from './saved-reply.schema';

/** The collection `saved_replies`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'SavedReply', schema: savedReplySchema }])],
  providers: [SavedReplies],
  exports: [SavedReplies],
})
export class SavedRepliesModule {}

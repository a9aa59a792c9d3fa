import { Module } from '@nestjs/common';
import { SavedRepliesModule } from '@feelori/records/saved-replies';
import { SavedRepliesController } from './saved-replies.controller';
import { SavedReplyKeeper } from './saved-reply-keeper';

/** The shop's saved replies: whoever answers reads them, who may looks after them. */
@Module({
  imports: [SavedRepliesModule],
  controllers: [SavedRepliesController],
  providers: [SavedReplyKeeper],
})
export class SavedRepliesAdminModule {}

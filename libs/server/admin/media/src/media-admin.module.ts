import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { MediaModule } from '@feelori/records/media';
import { AttachmentKeeper } from './attachment-keeper';
import { AttachmentsController } from './attachments.controller';
import { MediaController } from './media.controller';

/** The files of conversations, for the people who read and answer these. */
@Module({
  imports: [ConversationsModule, MediaModule],
  controllers: [AttachmentsController, MediaController],
  providers: [AttachmentKeeper],
})
export class MediaAdminModule {}

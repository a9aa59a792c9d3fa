import { Module } from '@nestjs/common';
import { MediaModule } from '@feelori/records/media';
import { MediaController } from './media.controller';

/** The files of conversations, for the people who read these. */
@Module({ imports: [MediaModule], controllers: [MediaController] })
export class MediaAdminModule {}

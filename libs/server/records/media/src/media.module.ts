import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { mediaChunkSchema } from './media-chunk.schema';
import { mediaFileSchema } from './media-file.schema';
import { MediaFiles } from './media-files';
import { UnsentFiles } from './unsent-files';

/** The collections `media.files` and `media.chunks`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'MediaFile', schema: mediaFileSchema },
      { name: 'MediaChunk', schema: mediaChunkSchema },
    ]),
  ],
  providers: [MediaFiles, UnsentFiles],
  exports: [MediaFiles, UnsentFiles],
})
export class MediaModule {}

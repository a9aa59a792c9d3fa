import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { mediaChunkSchema } from './media-chunk.schema';
import { mediaFileSchema } from './media-file.schema';
import { MediaFiles } from './media-files';

/** The collections `media.files` and `media.chunks`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'MediaFile', schema: mediaFileSchema },
      { name: 'MediaChunk', schema: mediaChunkSchema },
    ]),
  ],
  providers: [MediaFiles],
  exports: [MediaFiles],
})
export class MediaModule {}

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { mediaChunkSchema } from './media-chunk.schema';
import { mediaFileSchema } from './media-file.schema';
import { MediaFiles } from './media-files';
import { MediaPieces } from './media-pieces';
import { UnsentFiles } from './unsent-files';

/** The collections `media.files` and `media.chunks`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'MediaFile', schema: mediaFileSchema },
      { name: 'MediaChunk', schema: mediaChunkSchema },
    ]),
  ],
  providers: [MediaFiles, MediaPieces, UnsentFiles],
  exports: [MediaFiles, UnsentFiles],
})
export class MediaModule {}

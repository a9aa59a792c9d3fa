import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { storedTextSchema } from './stored-text.schema';
import { StoredTexts } from './stored-texts';

/** The collection `texts`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'StoredText', schema: storedTextSchema }])],
  providers: [StoredTexts],
  exports: [StoredTexts],
})
export class TextRecordsModule {}

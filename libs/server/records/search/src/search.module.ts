import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { searchTextSchema } from './search-text.schema';
import { SearchTexts } from './search-texts';

/** The collection `search_texts`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'SearchText', schema: searchTextSchema }])],
  providers: [SearchTexts],
  exports: [SearchTexts],
})
export class SearchModule {}

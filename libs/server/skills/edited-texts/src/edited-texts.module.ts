import { Module } from '@nestjs/common';
import { TextRecordsModule } from '@feelori/records/texts';
import { BrokenTexts } from './broken-texts';
import { TextFollower } from './text-follower';

/** Whoever imports it has the texts of its process follow what people change. */
@Module({
  imports: [TextRecordsModule],
  providers: [BrokenTexts, TextFollower],
  exports: [TextFollower],
})
export class EditedTextsModule {}

import { Module } from '@nestjs/common';
import { ModelModule } from '@feelori/edges/model';
import { FlagRecordsModule } from '@feelori/records/flags';
import { SpendingModule } from '@feelori/skills/costs';
import { Recognition } from './recognition';

/** What customers say in voice notes and show in pictures, by the models that are set. */
@Module({
  imports: [FlagRecordsModule, ModelModule, SpendingModule],
  providers: [Recognition],
  exports: [Recognition],
})
export class RecognitionModule {}

import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { LabelsModule } from '@feelori/records/labels';
import { LabelKeeper } from './label-keeper';
import { LabelsController } from './labels.controller';

/** The shop's labels, for the people who look after them. */
@Module({
  imports: [ConversationsModule, LabelsModule],
  controllers: [LabelsController],
  providers: [LabelKeeper],
})
export class LabelsAdminModule {}

import { Module } from '@nestjs/common';
import { ModelModule } from '@feelori/edges/model';
import { SpendingModule } from '@feelori/skills/costs';
import { Recognition } from './recognition';

/** What customers say in voice notes and show in pictures, by the models that are set. */
@Module({ imports: [ModelModule, SpendingModule], providers: [Recognition], exports: [Recognition] })
export class RecognitionModule {}

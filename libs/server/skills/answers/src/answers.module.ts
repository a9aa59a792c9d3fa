import { Module } from '@nestjs/common';
import { ModelModule } from '@feelori/edges/model';
import { ShopModule } from '@feelori/skills/shop';
import { Answers } from './answers';

/** Answers for the conversation. */
@Module({ imports: [ModelModule, ShopModule], providers: [Answers], exports: [Answers] })
export class AnswersModule {}

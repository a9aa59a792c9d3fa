import { Module } from '@nestjs/common';
import { AnswerRatingsModule } from '@feelori/records/answer-ratings';
import { InboundModule } from '@feelori/records/inbound';
import { OutboxModule } from '@feelori/records/outbox';
import { TurnsModule } from '@feelori/records/turns';
import { UsersModule } from '@feelori/records/users';
import { AnswerRater } from './answer-rater';
import { AnswerRatingsController } from './answer-ratings.controller';
import { GoldenWriter } from './golden-writer';

/** People of the shop say whether the assistant was right; what was wrong becomes a golden conversation. */
@Module({
  imports: [AnswerRatingsModule, InboundModule, OutboxModule, TurnsModule, UsersModule],
  controllers: [AnswerRatingsController],
  providers: [AnswerRater, GoldenWriter],
})
export class AnswerRatingsAdminModule {}

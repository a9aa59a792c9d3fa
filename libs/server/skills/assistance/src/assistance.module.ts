import { Module } from '@nestjs/common';
import { ModelModule } from '@feelori/edges/model';
import { ConversationsModule } from '@feelori/records/conversations';
import { FlagRecordsModule } from '@feelori/records/flags';
import { InboundModule } from '@feelori/records/inbound';
import { OutboxModule } from '@feelori/records/outbox';
import { TurnsModule } from '@feelori/records/turns';
import { AnswersModule } from '@feelori/skills/answers';
import { Suggestions } from './suggestions';
import { Summaries } from './summaries';
import { ThreadReader } from './thread-reader';

/** What the assistant does for people of the shop, and never for itself: it suggests and sums up, and writes nothing. */
@Module({
  imports: [
    AnswersModule,
    ConversationsModule,
    FlagRecordsModule,
    InboundModule,
    ModelModule,
    OutboxModule,
    TurnsModule,
  ],
  providers: [Suggestions, Summaries, ThreadReader],
  exports: [Suggestions, Summaries],
})
export class AssistanceModule {}

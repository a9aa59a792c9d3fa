import { Module } from '@nestjs/common';
import { WhatsAppModule } from '@feelori/edges/whatsapp';
import { JobsModule } from '@feelori/jobs';
import { ConversationsModule } from '@feelori/records/conversations';
import { DeadLettersModule } from '@feelori/records/dead-letters';
import { InboundModule } from '@feelori/records/inbound';
import { LeasesModule } from '@feelori/records/leases';
import { OutboxModule } from '@feelori/records/outbox';
import { TurnsModule } from '@feelori/records/turns';
import { AnswersModule } from '@feelori/skills/answers';
import { TurnAnswerer } from './turn-answerer';
import { TurnLimit } from './turn-limit';
import { TurnSweepSchedule } from './turn-sweep-schedule';
import { TurnSweeper } from './turn-sweeper';
import { TurnTaker } from './turn-taker';
import { TurnProcessor } from './turn.processor';

/** Turns: who speaks, what is said, written once. For the worker role. */
@Module({
  imports: [
    AnswersModule,
    ConversationsModule,
    DeadLettersModule,
    InboundModule,
    JobsModule,
    LeasesModule,
    OutboxModule,
    TurnsModule,
    WhatsAppModule,
  ],
  providers: [TurnAnswerer, TurnLimit, TurnProcessor, TurnSweepSchedule, TurnSweeper, TurnTaker],
  exports: [TurnSweeper, TurnTaker],
})
export class ConversationModule {}

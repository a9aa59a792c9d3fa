import { Module } from '@nestjs/common';
import { WhatsAppModule } from '@feelori/edges/whatsapp';
import { JobsModule } from '@feelori/jobs';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { DeadLettersModule } from '@feelori/records/dead-letters';
import { InboundModule } from '@feelori/records/inbound';
import { KnowledgeRecordsModule } from '@feelori/records/knowledge';
import { LeasesModule } from '@feelori/records/leases';
import { OutboxModule } from '@feelori/records/outbox';
import { FlagRecordsModule } from '@feelori/records/flags';
import { SettingRecordsModule } from '@feelori/records/settings';
import { StockWishesModule } from '@feelori/records/stock-wishes';
import { TurnsModule } from '@feelori/records/turns';
import { ActionWriterModule } from '@feelori/skills/actions';
import { AnswersModule } from '@feelori/skills/answers';
import { InterventionsModule } from '@feelori/skills/interventions';
import { EditedTextsModule } from '@feelori/skills/edited-texts';
import { RecognitionModule } from '@feelori/skills/recognition';
import { FindingModule } from '@feelori/skills/search';
import { ShopModule } from '@feelori/skills/shop';
import { FirstSends } from './first-sends';
import { HandoversModule } from './handovers.module';
import { HandBackSweeper } from './hand-back-sweeper';
import { MessageRecheck } from './message-recheck';
import { PastReader } from './past-reader';
import { QuoteReader } from './quote-reader';
import { SearchWalkSchedule } from './search-walk-schedule';
import { SnoozeEnds } from './snooze-ends';
import { TurnAnswerer } from './turn-answerer';
import { TurnCloser } from './turn-closer';
import { TurnLimit } from './turn-limit';
import { TurnSteps } from './turn-steps';
import { TurnSweepSchedule } from './turn-sweep-schedule';
import { TurnSweeper } from './turn-sweeper';
import { TurnRunner } from './turn-runner';
import { TurnWriter } from './turn-writer';
import { TurnProcessor } from './turn.processor';
import { UnwrittenNotes } from './unwritten-notes';

/** Turns: who speaks, what is said, written once. For the worker role. */
@Module({
  imports: [
    ActionWriterModule,
    StockWishesModule,
    AnswersModule,
    ConversationsModule,
    CustomersModule,
    DeadLettersModule,
    EditedTextsModule,
    FindingModule,
    HandoversModule,
    InboundModule,
    InterventionsModule,
    JobsModule,
    KnowledgeRecordsModule,
    LeasesModule,
    OutboxModule,
    RecognitionModule,
    ShopModule,
    FlagRecordsModule,
    SettingRecordsModule,
    TurnsModule,
    WhatsAppModule,
  ],
  providers: [
    FirstSends,
    HandBackSweeper,
    MessageRecheck,
    PastReader,
    QuoteReader,
    SearchWalkSchedule,
    SnoozeEnds,
    TurnAnswerer,
    TurnCloser,
    TurnLimit,
    TurnProcessor,
    TurnSteps,
    TurnSweepSchedule,
    TurnSweeper,
    TurnRunner,
    TurnWriter,
    UnwrittenNotes,
  ],
  exports: [TurnSweeper, TurnRunner],
})
export class ConversationModule {}

import { Module } from '@nestjs/common';
import { JobsModule } from '@feelori/jobs';
import { AuditModule as AuditRecordsModule } from '@feelori/records/audit';
import { ConversationsModule } from '@feelori/records/conversations';
import { DeadLettersModule } from '@feelori/records/dead-letters';
import { InboundModule } from '@feelori/records/inbound';
import { OutboxModule } from '@feelori/records/outbox';
import { QuarantineModule } from '@feelori/records/quarantine';
import { TurnsModule } from '@feelori/records/turns';
import { UsersModule } from '@feelori/records/users';
import { InterventionsModule } from '@feelori/skills/interventions';
import { BreakerActs } from './breaker-acts';
import { BreakerPastReader } from './breaker-past-reader';
import { CacheActs } from './cache-acts';
import { FailureActs } from './failure-acts';
import { FailureEditor } from './failure-editor';
import { FailureReader } from './failure-reader';
import { LetterFactsReader } from './letter-facts';
import { LetterReplayer } from './letter-replayer';
import { OperationsController } from './operations.controller';
import { OperationsReader } from './operations-reader';
import { QuarantineReplayer } from './quarantine-replayer';

/** How the product runs, what failed, and what people do about it. */
@Module({
  imports: [
    AuditRecordsModule,
    ConversationsModule,
    DeadLettersModule,
    InboundModule,
    InterventionsModule,
    JobsModule,
    OutboxModule,
    QuarantineModule,
    TurnsModule,
    UsersModule,
  ],
  controllers: [OperationsController],
  providers: [
    BreakerActs,
    BreakerPastReader,
    CacheActs,
    FailureActs,
    FailureEditor,
    FailureReader,
    LetterFactsReader,
    LetterReplayer,
    OperationsReader,
    QuarantineReplayer,
  ],
})
export class OperationsModule {}

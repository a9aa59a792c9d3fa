import { Module } from '@nestjs/common';
import { JobsModule } from '@feelori/jobs';
import { ActionsModule } from '@feelori/records/actions';
import { ConversationsModule } from '@feelori/records/conversations';
import { OutboxModule } from '@feelori/records/outbox';
import { ActionRunnerModule } from '@feelori/skills/actions';
import { FindingModule } from '@feelori/skills/search';
import { ActionSchedule } from './action-schedule';
import { ActionTeller } from './action-teller';
import { ActionWorker } from './action-worker';

/** What customers want done and the shop said yes to: done at Shopify, and told. For the worker role. */
@Module({
  imports: [ActionRunnerModule, ActionsModule, ConversationsModule, FindingModule, JobsModule, OutboxModule],
  providers: [ActionSchedule, ActionTeller, ActionWorker],
  exports: [ActionWorker],
})
export class ActionFlowModule {}

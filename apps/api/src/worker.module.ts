import { Module } from '@nestjs/common';
import { ConversationModule } from '@feelori/flow/conversation';
import { DeliveryModule } from '@feelori/flow/delivery';
import { JobHandlersModule } from '@feelori/jobs';

/** What the worker role does: turns and sends. */
@Module({
  imports: [ConversationModule, DeliveryModule, JobHandlersModule],
})
export class WorkerModule {}

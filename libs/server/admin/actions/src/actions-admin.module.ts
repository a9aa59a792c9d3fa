import { Module } from '@nestjs/common';
import { ActionsModule } from '@feelori/records/actions';
import { ConversationsModule } from '@feelori/records/conversations';
import { UsersModule } from '@feelori/records/users';
import { ActionDecider } from './action-decider';
import { ActionsController } from './actions.controller';

/** People of the shop approve or decline what customers confirmed. */
@Module({
  imports: [ActionsModule, ConversationsModule, UsersModule],
  controllers: [ActionsController],
  providers: [ActionDecider],
})
export class ActionsAdminModule {}

import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { LeasesModule } from '@feelori/records/leases';
import { UsersModule } from '@feelori/records/users';
import { HandoverGiver } from './handover-giver';

/** Gives what the assistant handed over to people of the shop. */
@Module({ imports: [ConversationsModule, LeasesModule, UsersModule], providers: [HandoverGiver] })
export class HandoversModule {}

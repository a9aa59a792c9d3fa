import { Module } from '@nestjs/common';
import { ErasuresModule } from '@feelori/records/erasures';
import { InboundModule } from '@feelori/records/inbound';
import { NotesModule } from '@feelori/records/notes';
import { OutboxModule } from '@feelori/records/outbox';
import { SettingRecordsModule } from '@feelori/records/settings';
import { TurnsModule } from '@feelori/records/turns';
import { UsersModule } from '@feelori/records/users';
import { RetentionController } from './retention.controller';
import { SettingChanger } from './setting-changer';
import { SettingReader } from './setting-reader';
import { SettingsController } from './settings.controller';

/** What people change while it runs: see it, change it, undo it. */
@Module({
  imports: [
    ErasuresModule,
    InboundModule,
    NotesModule,
    OutboxModule,
    SettingRecordsModule,
    TurnsModule,
    UsersModule,
  ],
  controllers: [RetentionController, SettingsController],
  providers: [SettingChanger, SettingReader],
})
export class SettingsAdminModule {}

import { Module } from '@nestjs/common';
import { SettingRecordsModule } from '@feelori/records/settings';
import { UsersModule } from '@feelori/records/users';
import { SettingChanger } from './setting-changer';
import { SettingReader } from './setting-reader';
import { SettingsController } from './settings.controller';

/** What people change while it runs: see it, change it, undo it. */
@Module({
  imports: [SettingRecordsModule, UsersModule],
  controllers: [SettingsController],
  providers: [SettingChanger, SettingReader],
})
export class SettingsAdminModule {}

import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ENDPOINTS,
  SettingChange,
  type SettingHistory,
  SettingUndo,
  type SettingView,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { SettingChanger } from './setting-changer';
import { SettingReader } from './setting-reader';

/** The settings that change while it runs. */
@ApiTags('settings')
@Controller()
export class SettingsController {
  constructor(
    private readonly reader: SettingReader,
    private readonly changer: SettingChanger,
  ) {}

  @Get(ENDPOINTS.settings.path)
  @Permitted(ENDPOINTS.settings.permission)
  settings(): Promise<SettingView[]> {
    return this.reader.all();
  }

  @Get(ENDPOINTS.setting.path)
  @Permitted(ENDPOINTS.setting.permission)
  setting(@Param('name') name: string): Promise<SettingHistory> {
    return this.reader.history(name);
  }

  @Put(ENDPOINTS.changeSetting.path)
  @Permitted(ENDPOINTS.changeSetting.permission)
  change(
    @Param('name') name: string,
    @Body() change: SettingChange,
    @Acting() actor: Actor,
  ): Promise<SettingView> {
    return this.changer.change(name, change, actor);
  }

  @Post(ENDPOINTS.undoSetting.path)
  @Permitted(ENDPOINTS.undoSetting.permission)
  @HttpCode(200)
  undo(@Param('name') name: string, @Body() undo: SettingUndo, @Acting() actor: Actor): Promise<SettingView> {
    return this.changer.undo(name, undo, actor);
  }
}

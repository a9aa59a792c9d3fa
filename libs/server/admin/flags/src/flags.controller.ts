import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, FlagChange, type FlagHistory, FlagUndo, type FlagView } from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { FlagChanger } from './flag-changer';
import { FlagReader } from './flag-reader';

/** The feature flags. */
@ApiTags('flags')
@Controller()
export class FlagsController {
  constructor(
    private readonly reader: FlagReader,
    private readonly changer: FlagChanger,
  ) {}

  @Get(ENDPOINTS.flags.path)
  @Permitted(ENDPOINTS.flags.permission)
  flags(): Promise<FlagView[]> {
    return this.reader.all();
  }

  @Get(ENDPOINTS.flag.path)
  @Permitted(ENDPOINTS.flag.permission)
  flag(@Param('name') name: string): Promise<FlagHistory> {
    return this.reader.history(name);
  }

  @Put(ENDPOINTS.changeFlag.path)
  @Permitted(ENDPOINTS.changeFlag.permission)
  change(@Param('name') name: string, @Body() change: FlagChange, @Acting() actor: Actor): Promise<FlagView> {
    return this.changer.change(name, change, actor);
  }

  @Post(ENDPOINTS.undoFlag.path)
  @Permitted(ENDPOINTS.undoFlag.permission)
  @HttpCode(200)
  undo(@Param('name') name: string, @Body() undo: FlagUndo, @Acting() actor: Actor): Promise<FlagView> {
    return this.changer.undo(name, undo, actor);
  }
}

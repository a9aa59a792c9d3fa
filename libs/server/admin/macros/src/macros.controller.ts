import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, type Macro, MacroChange, type MacroList, MacroRequest } from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { MacroKeeper } from './macro-keeper';

/** A few things one does with a conversation, under one name. */
@ApiTags('macros')
@Controller()
export class MacrosController {
  constructor(private readonly keeper: MacroKeeper) {}

  @Get(ENDPOINTS.macros.path)
  @Permitted(ENDPOINTS.macros.permission)
  all(): Promise<MacroList> {
    return this.keeper.all();
  }

  @Post(ENDPOINTS.addMacro.path)
  @Permitted(ENDPOINTS.addMacro.permission)
  @HttpCode(200)
  add(@Body() request: MacroRequest, @Acting() actor: Actor): Promise<Macro> {
    return this.keeper.add(request, actor);
  }

  @Put(ENDPOINTS.changeMacro.path)
  @Permitted(ENDPOINTS.changeMacro.permission)
  change(@Param('id') id: string, @Body() change: MacroChange, @Acting() actor: Actor): Promise<Macro> {
    return this.keeper.change(id, change, actor);
  }

  @Delete(ENDPOINTS.removeMacro.path)
  @Permitted(ENDPOINTS.removeMacro.permission)
  @HttpCode(204)
  async remove(@Param('id') id: string, @Acting() actor: Actor): Promise<void> {
    await this.keeper.remove(id, actor);
  }
}

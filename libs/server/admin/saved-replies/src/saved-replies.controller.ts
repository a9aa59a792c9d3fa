import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ENDPOINTS,
  type SavedReply,
  SavedReplyChange,
  type SavedReplyList,
  SavedReplyRequest,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { SavedReplyKeeper } from './saved-reply-keeper';

/** Texts that people send often. */
@ApiTags('saved replies')
@Controller()
export class SavedRepliesController {
  constructor(private readonly keeper: SavedReplyKeeper) {}

  @Get(ENDPOINTS.savedReplies.path)
  @Permitted(ENDPOINTS.savedReplies.permission)
  all(): Promise<SavedReplyList> {
    return this.keeper.all();
  }

  @Post(ENDPOINTS.addSavedReply.path)
  @Permitted(ENDPOINTS.addSavedReply.permission)
  @HttpCode(200)
  add(@Body() request: SavedReplyRequest, @Acting() actor: Actor): Promise<SavedReply> {
    return this.keeper.add(request, actor);
  }

  @Put(ENDPOINTS.changeSavedReply.path)
  @Permitted(ENDPOINTS.changeSavedReply.permission)
  change(
    @Param('id') id: string,
    @Body() change: SavedReplyChange,
    @Acting() actor: Actor,
  ): Promise<SavedReply> {
    return this.keeper.change(id, change, actor);
  }

  @Delete(ENDPOINTS.removeSavedReply.path)
  @Permitted(ENDPOINTS.removeSavedReply.permission)
  @HttpCode(204)
  async remove(@Param('id') id: string, @Acting() actor: Actor): Promise<void> {
    await this.keeper.remove(id, actor);
  }
}

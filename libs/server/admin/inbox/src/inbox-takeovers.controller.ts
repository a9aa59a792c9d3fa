import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ConversationRow, ENDPOINTS, TakeoverRequest } from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { InboxTakeovers } from './inbox-takeovers';

/** People take a conversation, ask a colleague for it, and hand it back. All of it bears repetition. */
@ApiTags('inbox')
@Controller()
export class InboxTakeoversController {
  constructor(private readonly takeovers: InboxTakeovers) {}

  @Post(ENDPOINTS.takeOver.path)
  @Permitted(ENDPOINTS.takeOver.permission)
  @HttpCode(200)
  takeOver(
    @Param('id') id: string,
    @Body() request: TakeoverRequest,
    @Acting() actor: Actor,
  ): Promise<ConversationRow> {
    return this.takeovers.takeOver(id, request, actor);
  }

  @Post(ENDPOINTS.askFor.path)
  @Permitted(ENDPOINTS.askFor.permission)
  @HttpCode(200)
  askFor(@Param('id') id: string, @Acting() actor: Actor): Promise<ConversationRow> {
    return this.takeovers.askFor(id, actor);
  }

  @Post(ENDPOINTS.handBack.path)
  @Permitted(ENDPOINTS.handBack.permission)
  @HttpCode(200)
  handBack(
    @Param('id') id: string,
    @Body() request: TakeoverRequest,
    @Acting() actor: Actor,
  ): Promise<ConversationRow> {
    return this.takeovers.handBack(id, request, actor);
  }
}

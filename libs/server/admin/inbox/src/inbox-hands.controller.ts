import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ConversationRow, ENDPOINTS, HandsRequest } from '@feelori/contracts';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { InboxHands } from './inbox-hands';

/** People take a conversation, ask a colleague for it, and hand it back. All of it bears repetition. */
@ApiTags('inbox')
@Controller()
export class InboxHandsController {
  constructor(private readonly hands: InboxHands) {}

  @Post(ENDPOINTS.takeOver.path)
  @Permitted(ENDPOINTS.takeOver.permission)
  @HttpCode(200)
  takeOver(
    @Param('id') id: string,
    @Body() request: HandsRequest,
    @CurrentUser() caller: Caller,
  ): Promise<ConversationRow> {
    return this.hands.takeOver(id, request, caller);
  }

  @Post(ENDPOINTS.askFor.path)
  @Permitted(ENDPOINTS.askFor.permission)
  @HttpCode(200)
  askFor(@Param('id') id: string, @CurrentUser() caller: Caller): Promise<ConversationRow> {
    return this.hands.askFor(id, caller);
  }

  @Post(ENDPOINTS.handBack.path)
  @Permitted(ENDPOINTS.handBack.permission)
  @HttpCode(200)
  handBack(
    @Param('id') id: string,
    @Body() request: HandsRequest,
    @CurrentUser() caller: Caller,
  ): Promise<ConversationRow> {
    return this.hands.handBack(id, request, caller);
  }
}

import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ConversationRow, ENDPOINTS, ReplyRequest, type ThreadReply } from '@feelori/contracts';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { InboxReplies } from './inbox-replies';

/** People step in: they take a conversation, write in it, and hand it back. All of it bears repetition. */
@ApiTags('inbox')
@Controller()
export class InboxRepliesController {
  constructor(private readonly replies: InboxReplies) {}

  @Post(ENDPOINTS.takeOver.path)
  @Permitted(ENDPOINTS.takeOver.permission)
  @HttpCode(200)
  takeOver(@Param('id') id: string, @CurrentUser() caller: Caller): Promise<ConversationRow> {
    return this.replies.takeOver(id, caller.id);
  }

  @Post(ENDPOINTS.handBack.path)
  @Permitted(ENDPOINTS.handBack.permission)
  @HttpCode(200)
  handBack(@Param('id') id: string): Promise<ConversationRow> {
    return this.replies.handBack(id);
  }

  /** Takes the conversation when the caller does not have it yet. The same `clientMessageId` again is the same message. */
  @Post(ENDPOINTS.reply.path)
  @Permitted(ENDPOINTS.reply.permission)
  @HttpCode(200)
  reply(
    @Param('id') id: string,
    @Body() request: ReplyRequest,
    @CurrentUser() caller: Caller,
  ): Promise<ThreadReply> {
    return this.replies.reply(id, request, caller.id);
  }
}

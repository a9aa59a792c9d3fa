import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, ReplyRequest, type ThreadReply } from '@feelori/contracts';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { InboxReplies } from './inbox-replies';

/** People write to customers. */
@ApiTags('inbox')
@Controller()
export class InboxRepliesController {
  constructor(private readonly replies: InboxReplies) {}

  /** Takes the conversation when nobody of the shop has it yet. The same `clientMessageId` again is the same message. */
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

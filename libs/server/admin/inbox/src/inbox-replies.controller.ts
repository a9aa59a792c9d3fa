import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ENDPOINTS,
  ProductReplyRequest,
  ReplyRequest,
  TemplateReplyRequest,
  type ThreadReply,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
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
    @Acting() actor: Actor,
  ): Promise<ThreadReply> {
    return this.replies.reply(id, request, actor);
  }

  /** The same with a template of WhatsApp, which may go out when the 24 hours after the customer's last message are over. */
  @Post(ENDPOINTS.templateReply.path)
  @Permitted(ENDPOINTS.templateReply.permission)
  @HttpCode(200)
  replyWithTemplate(
    @Param('id') id: string,
    @Body() request: TemplateReplyRequest,
    @Acting() actor: Actor,
  ): Promise<ThreadReply> {
    return this.replies.reply(id, request, actor);
  }

  /** The same with a product of the shop, as the shop tells of it now; `shop_unreachable` when it cannot be asked. */
  @Post(ENDPOINTS.productReply.path)
  @Permitted(ENDPOINTS.productReply.permission)
  @HttpCode(200)
  replyWithProduct(
    @Param('id') id: string,
    @Body() request: ProductReplyRequest,
    @Acting() actor: Actor,
  ): Promise<ThreadReply> {
    return this.replies.reply(id, request, actor);
  }
}

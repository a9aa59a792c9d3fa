import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ConversationRow, ENDPOINTS, RowRequest, SnoozeRequest } from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { InboxStatuses } from './inbox-statuses';

/** People end conversations, put them off, and open them again. */
@ApiTags('inbox')
@Controller()
export class InboxStatusesController {
  constructor(private readonly statuses: InboxStatuses) {}

  @Post(ENDPOINTS.resolve.path)
  @Permitted(ENDPOINTS.resolve.permission)
  @HttpCode(200)
  resolve(
    @Param('id') id: string,
    @Body() request: RowRequest,
    @Acting() actor: Actor,
  ): Promise<ConversationRow> {
    return this.statuses.resolve(id, request, actor);
  }

  @Post(ENDPOINTS.reopen.path)
  @Permitted(ENDPOINTS.reopen.permission)
  @HttpCode(200)
  reopen(
    @Param('id') id: string,
    @Body() request: RowRequest,
    @Acting() actor: Actor,
  ): Promise<ConversationRow> {
    return this.statuses.reopen(id, request, actor);
  }

  @Post(ENDPOINTS.snooze.path)
  @Permitted(ENDPOINTS.snooze.permission)
  @HttpCode(200)
  snooze(
    @Param('id') id: string,
    @Body() request: SnoozeRequest,
    @Acting() actor: Actor,
  ): Promise<ConversationRow> {
    return this.statuses.snooze(id, request, actor);
  }
}

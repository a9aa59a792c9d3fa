import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ConversationRow, DraftReleaseRequest, ENDPOINTS } from '@feelori/contracts';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { InboxDrafts } from './inbox-drafts';

/** People release or discard what the assistant drafted, and pause it in one conversation. All of it bears repetition. */
@ApiTags('inbox')
@Controller()
export class InboxDraftsController {
  constructor(private readonly drafts: InboxDrafts) {}

  @Post(ENDPOINTS.releaseDraft.path)
  @Permitted(ENDPOINTS.releaseDraft.permission)
  @HttpCode(200)
  release(
    @Param('id') id: string,
    @Param('entryId') entryId: string,
    @Body() request: DraftReleaseRequest,
    @CurrentUser() caller: Caller,
  ): Promise<ConversationRow> {
    return this.drafts.release(id, entryId, request, caller);
  }

  @Post(ENDPOINTS.discardDraft.path)
  @Permitted(ENDPOINTS.discardDraft.permission)
  @HttpCode(200)
  discard(@Param('id') id: string, @Param('entryId') entryId: string): Promise<ConversationRow> {
    return this.drafts.discard(id, entryId);
  }

  @Post(ENDPOINTS.pauseHere.path)
  @Permitted(ENDPOINTS.pauseHere.permission)
  @HttpCode(200)
  pause(@Param('id') id: string): Promise<ConversationRow> {
    return this.drafts.pause(id);
  }
}

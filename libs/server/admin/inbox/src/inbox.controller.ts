import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ConversationListQuery,
  type ConversationPage,
  type ConversationRow,
  ENDPOINTS,
  type InboxCounts,
  InboxQuery,
  type Thread,
} from '@feelori/contracts';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { InboxReader } from './inbox-reader';
import { InboxSearch } from './inbox-search';

/** The list of conversations, newest first, and the thread of one, both page by page. */
@ApiTags('inbox')
@Controller()
export class InboxController {
  constructor(
    private readonly reader: InboxReader,
    private readonly search: InboxSearch,
  ) {}

  @Get(ENDPOINTS.conversations.path)
  @Permitted(ENDPOINTS.conversations.permission)
  conversations(@Query() query: InboxQuery, @CurrentUser() caller: Caller): Promise<ConversationPage> {
    const search = query.search?.trim() ?? '';
    if (search !== '') return this.search.page(search, query, caller.id);
    return this.reader.conversations(query, caller.id);
  }

  @Get(ENDPOINTS.inboxCounts.path)
  @Permitted(ENDPOINTS.inboxCounts.permission)
  counts(@CurrentUser() caller: Caller): Promise<InboxCounts> {
    return this.reader.counts(caller.id);
  }

  @Get(ENDPOINTS.conversation.path)
  @Permitted(ENDPOINTS.conversation.permission)
  conversation(@Param('id') id: string): Promise<ConversationRow> {
    return this.reader.conversation(id);
  }

  /** `before` and `limit` count thread entries; the newest page comes without `before`. */
  @Get(ENDPOINTS.thread.path)
  @Permitted(ENDPOINTS.thread.permission)
  thread(@Param('id') id: string, @Query() { before, limit }: ConversationListQuery): Promise<Thread> {
    return this.reader.thread(id, before, limit);
  }
}

import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { InboundModule } from '@feelori/records/inbound';
import { OutboxModule } from '@feelori/records/outbox';
import { SearchModule } from '@feelori/records/search';
import { SearchWalk } from './search-walk';

/** How what is said becomes what can be found. */
@Module({
  imports: [ConversationsModule, InboundModule, OutboxModule, SearchModule],
  providers: [SearchWalk],
  exports: [SearchModule, SearchWalk],
})
export class FindingModule {}

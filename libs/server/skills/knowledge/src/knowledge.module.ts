import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { KnowledgeRecordsModule } from '@feelori/records/knowledge';
import { registeredTools, ToolsModule } from '@feelori/skills/tools';
import { ImportReader } from './import/import-reader';
import { Knowledge } from './knowledge';
import { KnowledgeFollower } from './knowledge-follower';
import { KnowledgeIndex } from './knowledge-index';
import { KnownPolicies } from './known-policies';
import { SearchKnowledgeTool } from './search-knowledge/search-knowledge-tool';

/** What the shop has written, for turns and for whoever tries it out. */
@Module({
  imports: [KnowledgeRecordsModule, ShopifyModule, ToolsModule],
  providers: [
    ImportReader,
    Knowledge,
    KnowledgeFollower,
    KnowledgeIndex,
    KnownPolicies,
    ...registeredTools(SearchKnowledgeTool),
  ],
  exports: [ImportReader, Knowledge, KnowledgeFollower, KnowledgeIndex],
})
export class KnowledgeModule {}

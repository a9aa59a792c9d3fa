import { Module } from '@nestjs/common';
import { ModelModule } from '@feelori/edges/model';
import { ShopifyModule } from '@feelori/edges/shopify';
import { KnowledgeRecordsModule } from '@feelori/records/knowledge';
import { LeasesModule } from '@feelori/records/leases';
import { SpendingModule } from '@feelori/skills/costs';
import { registeredTools, ToolsModule } from '@feelori/skills/tools';
import { ImportReader } from './import/import-reader';
import { Knowledge } from './knowledge';
import { KnowledgeFollower } from './knowledge-follower';
import { KnowledgeIndex } from './knowledge-index';
import { KnownPolicies } from './known-policies';
import { KnownVectors } from './meaning/known-vectors';
import { Meaning } from './meaning/meaning';
import { VectorCosts } from './meaning/vector-costs';
import { VectorKeeper } from './meaning/vector-keeper';
import { SearchKnowledgeTool } from './search-knowledge/search-knowledge-tool';

/** What the shop has written, for turns and for whoever tries it out. */
@Module({
  imports: [KnowledgeRecordsModule, LeasesModule, ModelModule, ShopifyModule, SpendingModule, ToolsModule],
  providers: [
    ImportReader,
    Knowledge,
    KnowledgeFollower,
    KnowledgeIndex,
    KnownPolicies,
    KnownVectors,
    Meaning,
    VectorCosts,
    VectorKeeper,
    ...registeredTools(SearchKnowledgeTool),
  ],
  exports: [ImportReader, Knowledge, KnowledgeFollower, KnowledgeIndex],
})
export class KnowledgeModule {}

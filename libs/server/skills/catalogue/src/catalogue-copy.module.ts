import { Module } from '@nestjs/common';
import { CatalogueFollower } from './catalogue-follower';
import { CatalogueStore } from './catalogue-store';
import { CatalogueModule } from './catalogue.module';

/** The copy of the shop's products in Redis, and what brings it into the memory of a process. */
@Module({
  imports: [CatalogueModule],
  providers: [CatalogueFollower, CatalogueStore],
  exports: [CatalogueFollower, CatalogueStore],
})
export class CatalogueCopyModule {}

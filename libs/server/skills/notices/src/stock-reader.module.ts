import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { CatalogueModule } from '@feelori/skills/catalogue';
import { StockReader } from './stock-reader';

/** Looks whether something can be bought again. */
@Module({ imports: [CatalogueModule, ShopifyModule], providers: [StockReader], exports: [StockReader] })
export class StockReaderModule {}

import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { ActionsModule } from '@feelori/records/actions';
import { ActionRunner } from './action-runner';

/** Does at Shopify what the shop said yes to. */
@Module({ imports: [ActionsModule, ShopifyModule], providers: [ActionRunner], exports: [ActionRunner] })
export class ActionRunnerModule {}

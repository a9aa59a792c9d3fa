import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { OtherLooks } from '@feelori/platform/health';
import { CatalogueStore } from './catalogue-store';
import { catalogueLook, webhooksLook } from './catalogue-looks';
import { SubscriptionState } from './subscription-state';

/** Tells in health how old the copy of the shop's products is, and which webhooks do not come. */
@Injectable()
export class CatalogueHealth {
  constructor(looks: OtherLooks, store: CatalogueStore, state: SubscriptionState, clock: Clock) {
    looks.register(async () => catalogueLook(await store.head(), clock.ms()));
    looks.register(async () => webhooksLook(await state.read()));
  }
}

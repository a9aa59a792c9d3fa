import {
  type CustomerMessage,
  LIVE_SETTINGS,
  type LiveSettingName,
  type MessageContent,
  type ProductLook,
  STOCK_NEWS_AT_START,
} from '@feelori/contracts';
import type { ChatProvider, Models } from '@feelori/edges/model';
import type { MarketPrices, Shopify } from '@feelori/edges/shopify';
import type { CarouselSupport } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import type { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import type { Settings } from '@feelori/platform/settings';
import type { Consents } from '@feelori/records/customers';
import {
  Checkout,
  CheckoutLinkTool,
  DraftMaker,
  GetProductTool,
  ListMyOrdersTool,
  OwnOrders,
  SearchProductsTool,
  SenderOrders,
  Showcase,
  StorePolicyTool,
  TellWhenBackTool,
  TrackOrderTool,
} from '@feelori/skills/shop';
import { Catalogue, CatalogueIndex, MarketCatalogue } from '@feelori/skills/catalogue';
import type { Spending } from '@feelori/skills/costs';
import type { PhoneOrderBook } from '@feelori/skills/phone-orders';
import { ToolRegistry } from '@feelori/skills/tools';
import { liveAsStarted } from '@feelori/testing';
import type { AnswerRequest } from '../answer-request';
import { Answers } from '../answers';
import { HandOffToHumanTool } from '../hand-off-to-human/hand-off-to-human-tool';
import { demoShop } from './demo-shop';
import { draftsInMemory } from './drafts-in-memory';

/** Money enough, and nobody counts. */
export const NO_BUDGET: Pick<Spending, 'level' | 'note'> = {
  level: () => Promise.resolve('all'),
  note: () => Promise.resolve(),
};

/** `Answers` on scripted models and a demo shop. */
export function answersOn(
  settings: Settings,
  chain: readonly ChatProvider[],
  shop: Shopify = demoShop(),
  index = new CatalogueIndex(),
  look: ProductLook = 'list',
  spending: Pick<Spending, 'level' | 'note'> = NO_BUDGET,
  prices?: MarketPrices,
): Answers {
  const models = { chain } as unknown as Models;
  const registry = registryOn(shop, index, look, prices);
  return new Answers(
    models,
    registry,
    new Metrics(),
    settings,
    new Clock(),
    spending as Spending,
    liveAsStarted(settings),
  );
}

/** A shop with one price for all countries. */
const ONE_PRICE = { countryFor: () => Promise.resolve(null) } as unknown as MarketPrices;

/** Nobody said STOP. */
const NOTHING_SAID = { of: () => Promise.resolve({ stopped: false, blocked: false }) } as unknown as Consents;

/** Nobody ordered as a guest. */
const NO_GUESTS = {
  under: () => Promise.resolve([]),
  note: () => Promise.resolve(),
} as unknown as PhoneOrderBook;

/** The tools of a turn on a shop for tests; five order names may be tried, and three proofs. */
export function registryOn(
  shop: Shopify,
  index = new CatalogueIndex(),
  look: ProductLook = 'list',
  prices: MarketPrices = ONE_PRICE,
): ToolRegistry {
  const own = new Catalogue(shop, index, new Clock());
  const catalogue = new MarketCatalogue(own, prices, index);
  const [names, proofs] = [new Set<string>(), new Set<string>()];
  const proofOf = (...parts: string[]) => parts.join(' ');
  const attempts = {
    take: (_: string, name: string) => Promise.resolve(names.add(name).size <= 5),
    giveBack: (_: string, name: string) => Promise.resolve(names.delete(name)),
    takeProof: (_: string, name: string, claim: string) =>
      Promise.resolve(3 - proofs.add(proofOf(name, claim)).size),
    giveBackProof: (_: string, name: string, claim: string) =>
      Promise.resolve(proofs.delete(proofOf(name, claim))),
  };
  const senders = new SenderOrders(shop, NO_GUESTS);
  const orders = new OwnOrders(
    shop,
    attempts as unknown as ConstructorParameters<typeof OwnOrders>[1],
    senders,
  );
  const registry = new ToolRegistry();
  registry.register(new SearchProductsTool(catalogue, showcaseOn(shop, look)));
  registry.register(new GetProductTool(catalogue, showcaseOn(shop, look)));
  const drafts = new DraftMaker(shop, draftsInMemory(), new Clock());
  const checkout = new Checkout(shop, catalogue, settingsOn(look), drafts);
  registry.register(new CheckoutLinkTool(own, catalogue, checkout));
  registry.register(new TellWhenBackTool(own, NOTHING_SAID, settingsOn(look)));
  registry.register(new TrackOrderTool(orders, new Clock()));
  registry.register(new ListMyOrdersTool(orders, new Clock()));
  registry.register(new StorePolicyTool(shop));
  registry.register(new HandOffToHumanTool());
  return registry;
}

/** Products as a list, or as the setting says. */
export function showcaseOn(shop: Shopify, look: ProductLook = 'list'): Showcase {
  const carousels = { mayBeSent: () => Promise.resolve(true) };
  return new Showcase(shop, carousels as unknown as CarouselSupport, settingsOn(look));
}

function settingsOn(look: ProductLook): LiveSettings {
  const get = (name: LiveSettingName) => {
    if (name === 'notices.stock') return STOCK_NEWS_AT_START;
    return name === 'shop.products_as' ? look : LIVE_SETTINGS[name].default;
  };
  return { get } as unknown as LiveSettings;
}

/** A message of Ann. */
export function message(content: MessageContent | string): CustomerMessage {
  return {
    wamid: 'wamid.test',
    phoneNumberId: '106540352242922',
    identity: { waId: '16505550101' },
    sentAt: 1_790_000_000_000,
    content: typeof content === 'string' ? { kind: 'text', text: content } : content,
    provisional: false,
  };
}

/** A request of Ann's with everything else as usual. */
export function request(
  asked: (MessageContent | string)[],
  changes: Partial<AnswerRequest> = {},
): AnswerRequest {
  return {
    conversationId: '106540352242922:c_ann',
    customerId: 'c_ann',
    phone: '+16505550101',
    customerName: 'Ann Rivera',
    history: [],
    shown: [],
    asked: asked.map(message),
    quotes: new Map(),
    attempt: 1,
    deadlineAt: new Date(Date.now() + 25_000),
    signal: new AbortController().signal,
    ...changes,
  };
}

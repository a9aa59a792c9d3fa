import type { ReplyContent } from '@feelori/contracts';
import fastify, { type FastifyInstance } from 'fastify';
import { registerGemini } from '../../../apps/simulator/src/gemini/index';
import { readSettings } from '../../../apps/simulator/src/settings';
import type { ShopScenarioName } from '../../../apps/simulator/src/shopify/scenarios/shop-scenarios';
import { registerShopify, registerShopifyControl } from '../../../apps/simulator/src/shopify/index';
import {
  isShown,
  type Product as SimulatedProduct,
} from '../../../apps/simulator/src/shopify/catalogue/product';
import type { DraftOrder } from '../../../apps/simulator/src/shopify/draft-order';
import { shopOf } from '../../../apps/simulator/src/shopify/shop';
import { World } from '../../../apps/simulator/src/world';
import { Models } from '@feelori/edges/model';
import { AccessToken, MarketPrices, Shopify, ShopProfiles } from '@feelori/edges/shopify';
import { CacheBoard } from '@feelori/platform/cache';
import { CacheRedis } from '@feelori/platform/redis';
import { type DependencyLook, upstreamLook } from '@feelori/platform/health';
import { BreakerBoard } from '@feelori/platform/resilience';
import type { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import type { Settings, VariableName } from '@feelori/platform/settings';
import { FakeClock, testSettings } from '@feelori/testing';
import type { Answer, AnswerRequest, Answers } from '@feelori/skills/answers';
import { answersOn, request } from '../../../libs/server/skills/answers/src/testing/answers-on';

/** Nothing is cached: nothing listens there. */
const NO_REDIS = 'redis://127.0.0.1:9';

/** The simulator's shop and its scripted Gemini, asked through the product's own edges; no store is needed. */
export class SimulatedShop {
  readonly world: World;
  private readonly app: FastifyInstance = fastify({ forceCloseConnections: true });
  private readonly redis = new CacheRedis(NO_REDIS);
  private url = '';
  private asked = 0;
  /** Between what is answered last and the shop. */
  private breakers: BreakerBoard | null = null;

  /** `env`: variables of the simulator, such as the folder its shop is made from. */
  constructor(private readonly env: Readonly<Record<string, string>> = {}) {
    this.world = new World(readSettings(env));
  }

  async open(): Promise<void> {
    this.app.addHook('onRequest', async () => void (this.asked += 1));
    await this.app.register(async (scope) => registerShopify(scope, this.world), { prefix: '/shopify' });
    await this.app.register(async (scope) => registerGemini(scope, this.world), { prefix: '/gemini' });
    await this.app.register(async (scope) => registerShopifyControl(scope, this.world), {
      prefix: '/_sim/shopify',
    });
    this.redis.on('error', () => undefined);
    const port = Number(this.env['SIMULATOR_PORT'] ?? 0);
    this.url = await this.app.listen({ port, host: '127.0.0.1' });
    await this.bucket(1_000_000);
  }

  async close(): Promise<void> {
    this.redis.disconnect();
    await this.app.close();
  }

  /** How many points of queries the shop has; the smallest plan has 2,000. */
  async bucket(maximum: number): Promise<void> {
    await this.app.inject({ method: 'POST', url: '/_sim/shopify/bucket', payload: { maximum } });
  }

  /** Turns exactly these of the simulator's switches on. */
  async scenario(...active: ShopScenarioName[]): Promise<void> {
    const body = { active, notify: false };
    const { statusCode } = await this.app.inject({
      method: 'PUT',
      url: '/_sim/shopify/scenarios',
      payload: body,
    });
    if (statusCode !== 200) throw new Error(`the simulator does not know ${active.join(', ')}`);
  }

  /** Settings that lead to this shop. */
  settings(changes: Partial<Record<VariableName, string>>): Settings {
    return testSettings({
      SHOPIFY_ADMIN_URL: `${this.url}/shopify`,
      SHOPIFY_ACCESS_TOKEN: this.world.settings.shopify.accessToken,
      SHOPIFY_STOREFRONT_URL: `${this.url}/shopify`,
      ...changes,
    });
  }

  /** Changes a product of the shop, of which nobody is told. */
  change(title: string, how: (product: SimulatedProduct) => unknown): SimulatedProduct {
    const product = shopOf(this.world).products.find((one) => one.title === title);
    if (product === undefined) throw new Error(`the shop has no ${title}`);
    how(product);
    return product;
  }

  /** Makes the shop one of so many products, copies of its own, the first of which has so many variants. */
  fill(products: number, variants = 1): void {
    const own = shopOf(this.world);
    const [model] = own.products.filter(isShown);
    const [one] = model?.variants ?? [];
    if (model === undefined || one === undefined) throw new Error('the shop has no product');
    own.products = Array.from({ length: products }, (_, at) => ({
      ...model,
      ...{ id: 8_000_000 + at, title: `Copy ${at}`, handle: `copy-${at}` },
      variants: Array.from({ length: at === 0 ? variants : 3 }, (__, place) => ({
        ...one,
        ...{ id: 90_000_000 + at * 3_000 + place, title: `V${place}`, sku: `C${at}-${place}` },
      })),
    }));
  }

  /** How the next bulk operation goes. */
  async bulk(plan: object): Promise<void> {
    await this.app.inject({ method: 'POST', url: '/_sim/shopify/bulk', payload: plan });
  }

  /** What a link of the shop opens; its address is the simulator's own, whatever port it has here. */
  async page(url: string): Promise<string> {
    return (await this.app.inject(new URL(url).pathname + new URL(url).search)).body;
  }

  /** Draft orders so far. */
  drafts(): readonly DraftOrder[] {
    return shopOf(this.world).draftOrders;
  }

  async refuseDrafts(refuse: boolean): Promise<void> {
    await this.app.inject({ method: 'POST', url: '/_sim/shopify/drafts', payload: { refuse } });
  }

  /** How many products customers may see. */
  offered(): number {
    return shopOf(this.world).products.filter(isShown).length;
  }

  /** How many questions the shop was asked. */
  questions(): number {
    return this.asked;
  }

  /** Which rights the shop gives the app; all of them where none is named. */
  async scopes(...scopes: string[]): Promise<void> {
    const payload = scopes.length === 0 ? {} : { scopes };
    await this.app.inject({ method: 'POST', url: '/_sim/shopify/scopes', payload });
  }

  /** How health would tell of the shop, for what was answered last. */
  async look(): Promise<DependencyLook | undefined> {
    const standing = (await this.breakers?.standing()) ?? [];
    const shop = standing.find(({ view }) => view.name === 'shopify');
    return shop && upstreamLook(shop.view, null, shop.troubles);
  }

  /** What is answered, by the rules or by the simulator's Gemini. */
  answers(mode: 'rules' | 'model'): Answers {
    const { geminiApiKey } = this.world.settings;
    const settings = this.settings({
      GEMINI_BASE_URL: `${this.url}/gemini`,
      ...(mode === 'model' ? { GEMINI_API_KEY: geminiApiKey } : {}),
    });
    const clock = new FakeClock();
    const breakers = new BreakerBoard(settings, clock, this.redis);
    this.breakers = breakers;
    const live = {
      get: (name: keyof typeof settings.live) => settings.live[name],
    } as unknown as LiveSettings;
    const { chain } = new Models(settings, live, breakers, new Metrics());
    const token = new AccessToken(settings, clock);
    const profile = new ShopProfiles(settings, breakers, token, clock);
    const cache = new CacheBoard(this.redis, settings, new Metrics(), clock);
    const shop = new Shopify(settings, breakers, cache, token, profile);
    const prices = new MarketPrices(settings, breakers, cache, token, profile);
    return answersOn(settings, chain, shop, undefined, 'carousel', undefined, prices);
  }
}

/** A conversation of Ann (+16505550101): each message is answered with what was said and shown before. */
export class Talk {
  private history: AnswerRequest['history'] = [];
  private shown: AnswerRequest['shown'] = [];

  private look: AnswerRequest['look'] = null;

  /** `phone`: of another customer; without `mayWrite` somebody only tries out what would be said. */
  constructor(
    private readonly answers: Answers,
    private readonly phone = '+16505550101',
    private readonly mayWrite = true,
  ) {}

  async say(...said: Parameters<typeof request>[0]): Promise<Answer> {
    const { history, shown, look = null, phone } = this;
    const known = { history, shown, look, phone, mayWrite: this.mayWrite };
    const answer = await this.answers.answer(request(said, known));
    this.look = answer.look ?? look;
    const words = said.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    const told = answer.parts.map(historyOf);
    this.history = [
      ...history,
      ...words.map((text) => ({ role: 'customer' as const, text, at: new Date(0) })),
      ...told.map((text) => ({ role: 'assistant' as const, text, at: new Date(0) })),
    ];
    this.shown = [
      ...shown.filter(({ ref }) => answer.shown.every((one) => one.ref !== ref)),
      ...answer.shown,
    ];
    return answer;
  }
}

/** As the conversation keeps it: each product of several on a line of its own. */
function historyOf(part: ReplyContent): string {
  const titles = part.kind === 'carousel' ? part.cards.map(({ title }) => `- ${title}`) : [];
  return ['text' in part ? part.text : '', ...titles].join('\n');
}

/** All that an answer says, rows of lists included. */
export const wordsIn = ({ parts }: Answer): string => parts.map(wordsOf).join('\n');

function wordsOf(part: ReplyContent): string {
  switch (part.kind) {
    case 'list':
      return [part.text, ...part.sections.flatMap(({ rows }) => rows.map(rowWords))].join('\n');
    case 'carousel':
      return [part.text, ...part.cards.map(itemWords)].join('\n');
    case 'catalogue':
      return [part.text, ...part.items.map(itemWords)].join('\n');
    case 'image':
    case 'attachment':
      return part.caption ?? '';
    case 'text':
    case 'buttons':
    case 'link':
    case 'template':
      return part.text;
  }
}

const itemWords = ({ title, facts }: { title: string; facts: string }): string => `${title} ${facts}`;

function rowWords({ title, description }: { title: string; description?: string }): string {
  return `${title}: ${description ?? ''}`;
}

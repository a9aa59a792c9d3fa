import {
  type CartVariant,
  type DraftMade,
  type OpenDraft,
  type Shopify,
  ShopifyError,
} from '@feelori/edges/shopify';
import type { DraftCheckout, DraftCheckouts } from '@feelori/records/draft-checkouts';
import { FakeClock } from '@feelori/testing';
import { lineOf } from './cart';
import type { CartToDraft } from './draft-key';
import { DraftMaker } from './draft-maker';

type Reply = DraftMade | ShopifyError | 'lost';

const REFUSED: DraftMade = { kind: 'refused', reasons: ['no'] };
const signal = new AbortController().signal;

function cartOf(...ids: string[]): CartToDraft {
  const lines = ids.map((variantId) => {
    const rest = { productId: '7', title: 'Dress', variantTitle: 'M', currency: 'USD', available: true };
    const variant: CartVariant = { variantId, price: '49.90', most: null, inOnlineStore: false, ...rest };
    return lineOf(variant, 1);
  });
  return { conversationId: '1:ann', lines, code: '', currency: null };
}

/** A shop whose search finds what was made once `searchable`, and a record of it in memory. */
function world() {
  const clock = new FakeClock();
  const rows = new Map<string, DraftCheckout>();
  const drafts: (OpenDraft & { tag: string; paid: boolean })[] = [];
  const state = { searchable: true, replies: [] as Reply[], asked: 0 };
  const shopify = {
    drafts: {
      make: ({ tag }: { tag: string }): Promise<DraftMade> => {
        state.asked += 1;
        const reply = state.replies.shift();
        if (reply instanceof ShopifyError) return Promise.reject(reply);
        if (reply === REFUSED) return Promise.resolve(REFUSED);
        const id = String(drafts.length + 1);
        const draft = { id, url: `https://pay.example/${id}`, total: null };
        drafts.push({ ...draft, tag, paid: false });
        return reply === 'lost'
          ? Promise.reject(new ShopifyError('timeout'))
          : Promise.resolve({ kind: 'made', draft });
      },
      open: (id: string) => Promise.resolve(drafts.find((one) => one.id === id && !one.paid) ?? null),
      tagged: (tag: string) =>
        Promise.resolve((state.searchable && drafts.find((one) => one.tag === tag && !one.paid)) || null),
    },
  };
  const store: Pick<DraftCheckouts, 'again' | 'begin' | 'countOf' | 'forget' | 'made'> = {
    countOf: () => Promise.resolve(rows.size),
    begin: ({ id, conversationId }, now) => {
      const before = rows.get(id) ?? null;
      const times = { askedAt: now, expiresAt: now };
      if (before === null) {
        rows.set(id, { _id: id, conversationId, state: 'asking', draftId: null, ...times });
      }
      return Promise.resolve(before);
    },
    again: ({ _id, askedAt }, now) => {
      const row = rows.get(_id);
      if (row?.askedAt !== askedAt) return Promise.resolve(false);
      rows.set(_id, { ...row, state: 'asking', draftId: null, askedAt: now });
      return Promise.resolve(true);
    },
    made: (id, draftId) => {
      const row = rows.get(id);
      if (row) rows.set(id, { ...row, state: 'made', draftId });
      return Promise.resolve();
    },
    forget: (id) => Promise.resolve(void rows.delete(id)),
  };
  const maker = new DraftMaker(shopify as unknown as Shopify, store as DraftCheckouts, clock);
  const urlOf = async (cart: CartToDraft) => (await maker.of(cart, signal))?.url ?? null;
  return { clock, rows, drafts, state, urlOf };
}

describe('a draft order', () => {
  it('is made once for a cart, however often and in whatever order it is asked for', async () => {
    const { drafts, urlOf } = world();
    const urls = [
      await urlOf(cartOf('1', '2')),
      await urlOf(cartOf('2', '1')),
      await urlOf(cartOf('1', '2')),
    ];
    expect(new Set(urls)).toEqual(new Set(['https://pay.example/1']));
    expect(drafts).toHaveLength(1);
  });

  it('is another one for another customer, other things, another code', async () => {
    const { drafts, urlOf } = world();
    const other = { ...cartOf('1'), conversationId: '1:ben' };
    for (const cart of [cartOf('1'), cartOf('2'), other, { ...cartOf('1'), code: 'X 1' }]) await urlOf(cart);
    expect(drafts).toHaveLength(4);
  });

  it('whose answer was lost is looked for, and not made a second time', async () => {
    const { drafts, state, urlOf } = world();
    state.replies = ['lost'];
    await expect(urlOf(cartOf('1'))).rejects.toThrow('timeout');
    state.searchable = false;
    expect(await urlOf(cartOf('1'))).toBeNull();
    state.searchable = true;
    expect(await urlOf(cartOf('1'))).toBe('https://pay.example/1');
    expect(drafts).toHaveLength(1);
  });

  it('that was lost on the way there is asked for anew, once it would have been found', async () => {
    const { clock, drafts, state, urlOf } = world();
    state.replies = [new ShopifyError('network')];
    await expect(urlOf(cartOf('1'))).rejects.toThrow('network');
    clock.advance(29_000);
    expect(await urlOf(cartOf('1'))).toBeNull();
    clock.advance(1_000);
    expect(await urlOf(cartOf('1'))).toBe('https://pay.example/1');
    expect(drafts).toHaveLength(1);
  });

  it('of two who ask at the same moment is made by one', async () => {
    const { drafts, state, urlOf } = world();
    const both = await Promise.all([urlOf(cartOf('1')), urlOf(cartOf('1'))]);
    expect(state.asked).toBe(1);
    expect(drafts).toHaveLength(1);
    expect(both).toContain('https://pay.example/1');
  });

  it('that was paid is followed by another one', async () => {
    const { drafts, urlOf } = world();
    await urlOf(cartOf('1'));
    for (const draft of drafts) draft.paid = true;
    expect(await urlOf(cartOf('1'))).toBe('https://pay.example/2');
  });

  it.each<[string, Reply, 'none' | 'throws']>([
    ['Shopify refuses it', REFUSED, 'none'],
    ['the right was taken away', new ShopifyError('denied', 200), 'none'],
    ['Shopify is asked too often', new ShopifyError('throttled', 200), 'throws'],
  ])('is none where %s, and can be asked for again at once', async (_, reply, then) => {
    const { rows, state, urlOf } = world();
    state.replies = [reply];
    if (then === 'none') expect(await urlOf(cartOf('1'))).toBeNull();
    else await expect(urlOf(cartOf('1'))).rejects.toThrow();
    expect(rows.size).toBe(0);
    expect(await urlOf(cartOf('1'))).toBe('https://pay.example/1');
  });

  it('is the last of fifty for one customer, each of which is found again', async () => {
    const { drafts, rows, urlOf } = world();
    for (let at = 0; at < 55; at += 1) await urlOf(cartOf(String(at)));
    expect(drafts).toHaveLength(50);
    expect(rows.size).toBe(50);
    expect(await urlOf(cartOf('0'))).toBe('https://pay.example/1');
  });
});

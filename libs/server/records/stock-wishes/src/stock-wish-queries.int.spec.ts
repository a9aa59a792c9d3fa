import { explainStores } from '@feelori/testing';
import { type StockWish, wishId } from './stock-wish';
import { StockWishes } from './stock-wishes';
import { StockWishesModule } from './stock-wishes.module';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);

/** One in a hundred waits. */
function wish(n: number): StockWish {
  const conversationId = `1:c${n}`;
  const what = { productId: `${n}`, title: 'Linen Dress', variantIds: [], variant: '' };
  const said = { language: 'en', by: 'tap' } as const;
  const state = n % 100 === 0 ? 'waiting' : 'told';
  const times = { askedAt: at(n), endedAt: null, nextAt: at(n), expiresAt: at(n + 1e7) };
  return { ...what, ...said, _id: wishId(conversationId, what), conversationId, state, why: null, ...times };
}
const draft = ({ productId, title, variantIds, variant, language, by }: StockWish) => ({
  ...{ productId, title, variantIds, variant, language, by },
});

explainStores(StockWishesModule, {
  at: at(0),
  seed: { StockWish: wish },
  asks: {
    'a new wish': (get) => get(StockWishes).ask('1:new', draft(wish(3)), at(1)),
    'the same again': (get) => get(StockWishes).ask('1:c4', draft(wish(4)), at(2)),
    'what is waited for': {
      ask: (get) => get(StockWishes).productsWaitedFor(at(1e4), 10),
      index: 'waiting',
      keys: 128,
    },
    'what of them is waited for': {
      ask: (get) => get(StockWishes).choicesWaitedFor(['100', '200'], at(1e4), 10),
      index: 'waiting',
    },
    'who waits for a product': {
      ask: (get) => get(StockWishes).waitingFor({ productId: '100', variantIds: ['7'] }, at(1e4), 10),
      index: 'waiting',
    },
    'a claim': (get) => get(StockWishes).claim(wish(100), at(1e5)),
    'whether it is held': (get) => get(StockWishes).isHeld(wish(200)._id, at(200)),
    'a later look': (get) => get(StockWishes).lookAgain(wish(200)._id, at(200), at(201)),
    'the end': (get) => get(StockWishes).end(wish(300)._id, at(300), { state: 'told', why: null }, at(301)),
    'how many wait': { ask: (get) => get(StockWishes).wished(10), keys: 128, isReport: true },
    'those of a conversation': {
      ask: (get) => get(StockWishes).ofConversation('1:c5', 10),
      index: 'of_conversation',
    },
  },
});

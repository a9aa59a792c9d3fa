import { explainStores } from '@feelori/testing';
import type { Findable, SearchText } from './search-text';
import { SearchModule } from './search.module';
import { SearchTexts } from './search-texts';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);

function text(n: number): SearchText {
  const words = ['hello', `word${n}`, n % 10 === 3 ? 'dress' : 'shoe', ...(n % 10 === 3 ? ['dresses'] : [])];
  return { _id: `1:c${n % 50}|inbound|1:w${n}`, words, at: at(n) };
}

async function all(found: AsyncGenerator<unknown>): Promise<void> {
  for await (const some of found) void some;
}

const said: Findable = { conversationId: '1:c1', source: 'outbox', id: '1:c1#1', text: 'Hi', at: at(0) };

explainStores(SearchModule, {
  at: at(0),
  seed: { SearchText: text },
  asks: {
    'a word and the beginning of another one': {
      ask: (get) => all(get(SearchTexts).found(['hello', 'dres'])),
      index: 'word',
      keys: 4_000,
    },
    'the newest of a word that all have': {
      ask: async (get) => {
        await get(SearchTexts).found(['hello']).next();
      },
      index: 'word',
      keys: 70,
    },
    'what is said': async (get) => {
      get(SearchTexts).note([said]);
      await get(SearchTexts).putMany([said, { ...said, id: '1:c1#2', text: '!' }]);
    },
    'a message is deleted': async (get) => {
      await get(SearchTexts).withdraw([{ conversationId: '1:c1', source: 'inbound', id: '1:w1' }]);
    },
    'nothing is left of what is found no more': (get) =>
      get(SearchTexts).discard([{ conversationId: '1:c1', source: 'inbound', id: '1:w1' }]),
    'a conversation is forgotten': { ask: (get) => get(SearchTexts).forget('1:c2'), keys: 60 },
  },
});

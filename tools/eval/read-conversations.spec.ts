import path from 'node:path';
import { caseOf, readConversations } from './read-conversations';

const folder = path.join(__dirname, 'conversations');

describe('golden conversations', () => {
  it('are all readable, and none is there twice', () => {
    const all = readConversations(folder);
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(all.every(({ modes }) => modes.length > 0)).toBe(true);
  });

  it('cover what customers do', () => {
    const categories = new Set(readConversations(folder).map(({ category }) => category));
    for (const category of [
      ...['search', 'filters', 'orders', 'policies', 'languages', 'bursts'],
      ...['edits', 'quotes', 'media', 'handover', 'consent'],
    ]) {
      expect(categories).toContain(category);
    }
  });
});

describe('caseOf', () => {
  it('fills in what is left out', () => {
    const model = { calls: [{ search_products: { terms: ['dress'] } }], text: 'Here.' };
    const one = caseOf({ name: 'a', turns: [{ says: 'hi', has: '$5', model }] }, 'search', 'here');
    expect(one).toMatchObject({
      modes: ['rules', 'scripted'],
      turns: [{ says: [{ text: 'hi' }], has: ['$5'] }],
    });
    expect(one.turns[0]?.model?.calls).toEqual([
      {
        name: 'search_products',
        args: { terms: ['dress'], category: null, price_min: null, price_max: null, in_stock_only: false },
      },
    ]);
  });

  it.each([
    [{ name: 'a', turns: [] }, 'no turns'],
    [{ name: 'a', turns: [{ says: 'hi', hat: 'x' }] }, 'there is no field hat'],
    [{ name: 'a', turns: [{ says: [] }] }, 'nobody says anything'],
    [{ turns: [{ says: 'hi' }] }, 'name: a text is expected'],
  ])('refuses %j', (value, why) => {
    expect(() => caseOf(value, 'search', 'here')).toThrow(why);
  });
});

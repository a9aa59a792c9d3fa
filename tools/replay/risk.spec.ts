import type { Facts } from './facts';
import type { Outcome } from './outcome';
import { levelOf, marksOf, type Stated } from './risk';

const outcome: Outcome = {
  ...{ messages: ['Here it is: $69'], tools: ['search_products'], guards: [], handovers: [] },
  ...{ language: 'en', answeredBy: 'gemini', model: 'g', gaveUp: false },
  spent: { tokens: { in: 100, out: 10 }, usd: 0.01 },
};
const facts: Facts = { prices: ['$ 69'], links: [], stock: ['in stock'], orders: [] };
const before: Stated = { outcome, facts };
const with_ = (own: Partial<Outcome>, said: Partial<Facts> = {}): Stated => ({
  outcome: { ...outcome, ...own },
  facts: { ...facts, ...said },
});

describe('what is risky about another answer', () => {
  it('is nothing where it says the same, or the same in other words', () => {
    expect(marksOf(before, before)).toEqual([]);
    expect(marksOf(before, with_({ messages: ['This one: $69'], model: 'h' }))).toEqual([]);
    expect(levelOf([])).toBeNull();
  });

  it.each([
    ['answer_lost', 'high', before, with_({ messages: [], language: null })],
    ['given_up', 'high', before, with_({ gaveUp: true })],
    ['handover_lost', 'high', with_({ handovers: ['refund'] }), before],
    ['prices_changed', 'high', before, with_({}, { prices: ['$ 70'] })],
    ['stock_changed', 'high', before, with_({}, { stock: [] })],
    ['orders_changed', 'high', before, with_({}, { orders: ['#1001'] })],
    ['language_changed', 'high', before, with_({ language: 'es' })],
    ['guard_new', 'medium', before, with_({ guards: ['grounding withheld price'] })],
    ['handover_new', 'medium', before, with_({ handovers: ['refund'] })],
    ['links_changed', 'medium', before, with_({}, { links: ['https://a.test'] })],
    ['rules_instead_of_model', 'medium', before, with_({ answeredBy: 'rules' })],
    ['more_messages', 'low', before, with_({ messages: [...outcome.messages, 'And more'] })],
    ['longer', 'low', before, with_({ messages: ['a'.repeat(200)] })],
    ['dearer', 'low', before, with_({ spent: { ...outcome.spent, usd: 0.02 } })],
    ['other_tools', 'low', before, with_({ tools: [] })],
  ] as const)('is %s, which is %s', (mark, level, one, other) => {
    expect(marksOf(one, other)).toEqual([mark]);
    expect(levelOf([mark])).toBe(level);
  });

  it('says the worst first', () => {
    const marks = marksOf(before, with_({ language: 'es', tools: [], guards: ['x'] }));
    expect(marks).toEqual(['language_changed', 'guard_new', 'other_tools']);
    expect(levelOf(marks)).toBe('high');
  });
});

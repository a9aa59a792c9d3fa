import { moneyIn, statementsIn } from '../../libs/server/skills/answers/src/guard/claims';
import { compare } from './compare';
import type { Outcome } from './outcome';
import { reportHtml } from './report-html';
import { highRisk, summaryOf } from './summary';
import { turnLines } from './turn-lines';

const readers = { moneyIn, statementsIn };

function outcome(message: string | null, usd: number | null = 0.01): Outcome {
  return {
    ...{ messages: message === null ? [] : [message], tools: [], guards: [], handovers: [] },
    ...{ language: 'en', answeredBy: message === null ? null : 'gemini', model: 'g-1', gaveUp: false },
    spent: { tokens: { in: 100, out: 10 }, usd },
  };
}

const says = [{ kind: 'text' as const, text: 'how much is <it>?' }];
const told = outcome('It was $60');
const conversations = [
  {
    name: '1',
    hasOrders: false,
    turns: [
      { says, told },
      { says, told },
      { says, told },
    ],
  },
  { name: '2', hasOrders: false, turns: [{ says, told }] },
];
const before = [[outcome('It costs $69.00'), outcome('Thanks!'), outcome('Bye')], []];
const after = [[outcome('It costs $70.00'), outcome('Thank you!', null)], [outcome('Hi')]];

describe('two plays beside each other', () => {
  const turns = compare(conversations, before, after, readers);

  it('are compared where both were played', () => {
    expect(turns.map(({ conversation, turn }) => `${conversation}.${turn}`)).toEqual(['1.1', '1.2']);
    expect(turns[0]).toMatchObject({
      asked: ['how much is <it>?'],
      facts: [{ of: 'prices', gone: ['$ 69'], come: ['$ 70'] }],
      ...{ marks: ['prices_changed'], level: 'high', isChanged: true },
    });
    expect(turns[1]).toMatchObject({ facts: [], marks: [], level: null, isChanged: true });
  });

  it('end in figures', () => {
    const summary = summaryOf(turns);
    expect(summary).toEqual({
      ...{ conversations: 1, turns: 2, changed: 2, risk: { high: 1, medium: 0, low: 0 } },
      marks: { prices_changed: 1 },
      before: {
        ...{ messages: 2, handovers: 0, guards: 0, answered_by: { 'g-1': 2 } },
        ...{ tokens: { in: 200, out: 20 }, usd: 0.02 },
      },
      after: {
        ...{ messages: 2, handovers: 0, guards: 0, answered_by: { 'g-1': 2 } },
        ...{ tokens: { in: 200, out: 20 }, usd: null },
      },
    });
    expect(highRisk(summary)).toBe(50);
    expect(highRisk(summaryOf([]))).toBe(0);
  });

  it('are printed and reported side by side, nothing of them as markup', () => {
    const lines = turnLines(turns[0] as (typeof turns)[number]).join('\n');
    expect(lines).toContain('high: prices_changed');
    expect(lines).toMatch(/before.*\$69\.00[\s\S]*after.*\$70\.00/);
    const html = reportHtml(turns, { ...summaryOf(turns), notes: ['a & b'] });
    expect(html).toContain('how much is &lt;it&gt;?');
    expect(html).toContain('a &amp; b');
    expect(html).not.toContain('<it>');
  });
});

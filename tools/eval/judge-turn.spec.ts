import type { HeardTurn } from './heard-turn';
import { expectedIn, judgeTurn } from './judge-turn';

const heard: HeardTurn = {
  parts: [{ kind: 'text', text: 'Here is your order #1001, it is on its way.\nTotal: $69.00' }],
  wamids: ['wamid.1'],
  tools: ['track_order'],
  handovers: [],
  turns: 1,
  tookMs: 900,
  made: [],
};
const silent: HeardTurn = {
  parts: [],
  wamids: [],
  tools: [],
  handovers: [],
  turns: 0,
  tookMs: null,
  made: [],
};

describe('judgeTurn', () => {
  it.each([
    { has: ['#1001', 'TOTAL: $69.00', '/order #\\d{4},/'] },
    { any: ['nothing', 'on its way'] },
    { not: ['#1002', '/#1002|#1003/'] },
    { tools: ['track_order'], language: 'en' as const },
  ])('finds nothing wrong with what holds: %j', (expected) => {
    expect(judgeTurn(expected, heard)).toEqual([]);
  });

  it.each([
    [{ has: ['#1002'] }, '- it says #1002'],
    [{ any: ['a', 'zzz'].slice(1) }, '- it says one of zzz'],
    [{ not: ['69'] }, '- it does not say 69'],
    [{ tools: ['get_product'] }, '- get_product is called\n+ called: track_order'],
    [{ no_tools: true }, '- no tool is called\n+ called: track_order'],
    [{ language: 'es' as const }, '- in es\n+ in en'],
    [{ messages: 0 }, '- 0 messages at most\n+ 1'],
    [{ handover: 'complaint' }, '- a person is asked to come: complaint\n+ asked: nobody'],
    [{ silent: true }, '- nothing is said'],
  ])('names what does not hold: %j', (expected, line) => {
    expect(judgeTurn(expected, heard)[0]).toBe(line);
  });

  it('wants an answer unless it says that there is none', () => {
    expect(judgeTurn({}, silent)).toContain('- an answer');
    expect(judgeTurn({ silent: true }, silent)).toEqual([]);
  });

  it('wants nobody called unless it says so', () => {
    expect(judgeTurn({}, { ...heard, handovers: ['guard'] })).toEqual([
      '- no person is asked to come\n+ asked: guard',
    ]);
  });
});

it('takes what a mode says in place of what holds in both', () => {
  const turn = { says: [{ text: 'hi' }], has: ['a'], not: ['b'], rules: { has: ['c'] } };
  expect(expectedIn(turn, 'rules')).toMatchObject({ has: ['c'], not: ['b'] });
  expect(expectedIn(turn, 'scripted')).toMatchObject({ has: ['a'], not: ['b'] });
});

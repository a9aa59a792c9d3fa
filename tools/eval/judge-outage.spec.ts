import type { Turn } from './golden-case.ts';
import type { HeardTurn } from './heard-turn.ts';
import { judgeOutage } from './judge-outage.ts';

const TURN: Turn = { says: [{ text: 'where is my order?' }] };
const OURS = { mode: 'assistant', opted_out: false };

function heard(text: string | null, tookMs = 900): HeardTurn {
  const parts = text === null ? [] : [{ kind: 'text' as const, text }];
  return { parts, wamids: parts.map(() => null), tools: [], handovers: [], turns: 1, tookMs, made: [] };
}

describe('an answer while nothing works', () => {
  it('is fine when it says so', () => {
    expect(judgeOutage(TURN, heard("I can't reach the shop's system right now."), OURS)).toEqual([]);
  });

  it.each([
    [heard("I couldn't find that among the orders of this phone number."), 1],
    [heard('Your order: undefined'), 1],
    [heard('All well.', 5_001), 2],
    [heard(null), 2],
  ])('is wrong where it calls something missing, is unreadable, late or not there', (one, lines) => {
    expect(judgeOutage(TURN, one, OURS)).toHaveLength(lines);
  });

  it('need not be there once a person has it, or where nothing is to be said', () => {
    expect(judgeOutage(TURN, heard(null), { ...OURS, mode: 'person' })).toEqual([]);
    expect(judgeOutage({ ...TURN, silent: true }, heard(null), OURS)).toEqual([]);
  });
});

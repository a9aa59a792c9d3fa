import type { AcceptedSend } from './judge.ts';
import { takeoverVerdict } from './takeover-verdict.ts';

const send = (to: string, body: string): AcceptedSend => ({
  to,
  at: 0,
  opaque: null,
  body: { text: { body } },
});
const taken = [{ to: '1', text: 'me', afterMs: 12.4 }];

describe('what a takeover came to', () => {
  it('is well where the assistant spoke before the person, or not at all', () => {
    const well = { person_not_once: [], assistant_after: [] };
    expect(takeoverVerdict(taken, [send('1', 'bot'), send('1', 'me')])).toMatchObject({
      ...well,
      answered_before: 1,
      silenced: 0,
    });
    expect(takeoverVerdict(taken, [send('2', 'bot'), send('1', 'me')])).toMatchObject({
      ...well,
      silenced: 1,
    });
  });

  it('is a fault where anything else follows, also what has no text', () => {
    const picture = { ...send('1', ''), body: {} };
    expect(takeoverVerdict(taken, [send('1', 'me'), picture]).assistant_after).toEqual([
      '1, taken 12 ms after they wrote',
    ]);
  });

  it('is a fault where the person was not heard, or twice', () => {
    expect(takeoverVerdict(taken, [send('1', 'bot')]).person_not_once).toHaveLength(1);
    expect(takeoverVerdict(taken, [send('1', 'me'), send('1', 'me')]).person_not_once).toHaveLength(1);
  });
});

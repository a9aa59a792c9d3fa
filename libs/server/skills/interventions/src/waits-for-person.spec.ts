import { type HandFacts, waitsForPerson } from './waits-for-person';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 23, 12, minute));
const silent = (reason: string): HandFacts['turn'] => ({
  decision: 'silent',
  reason,
  handoverReason: null,
});

describe('waitsForPerson', () => {
  const waits = (turn: HandFacts['turn'], spokeAt: Date | null = null): boolean =>
    waitsForPerson({ receivedAt: at(10) }, { turn, spokeAt });

  it.each(['mode_person', 'mode_paused', 'taken_over', 'stopped', 'content_missing'])(
    'is so after the silence %s',
    (reason) => {
      expect(waits(silent(reason))).toBe(true);
    },
  );

  it.each(['deleted', 'nothing_asked', 'blocked', 'opted_out', 'question_changed'])(
    'is not so after the silence %s',
    (reason) => {
      expect(waits(silent(reason))).toBe(false);
    },
  );

  it('is so when the turn handed over, whatever it said, and not when it answered', () => {
    const said = { decision: 'answered', reason: null } as const;
    expect(waits({ ...said, handoverReason: 'asked' })).toBe(true);
    expect(waits({ ...said, handoverReason: null })).toBe(false);
    expect(waits({ ...silent('message_too_old'), handoverReason: 'message_too_old' } as never)).toBe(true);
    expect(waits(null)).toBe(false);
  });

  it('is over once a person said something', () => {
    expect(waits(silent('mode_person'), at(9))).toBe(true);
    expect(waits(silent('mode_person'), at(11))).toBe(false);
  });
});

import type { SendState } from '@feelori/contracts';
import type { OutboxEntry, OutboxPart } from '@feelori/records/outbox';
import fc from 'fast-check';
import { laneStep, lookAgainAt, type NextStep, nextStep } from './next-step';

const NOW = 1_000_000;
const WAIT = 90_000;

function part(i: number, state: SendState, change: Partial<OutboxPart> = {}): OutboxPart {
  const content = { kind: 'text' as const, text: `part ${i}` };
  const rest = { retryAt: null, wamid: null, errorCode: null, sentAt: null };
  return { i, content, state, attempt: 0, sendingAt: new Date(NOW - 1_000), ...rest, ...change };
}

const entry = (place: number, ...parts: OutboxPart[]): OutboxEntry =>
  ({ _id: `c#${place}`, origin: 'assistant', place, stage: 'released', parts }) as unknown as OutboxEntry;

describe('when delivery looks at an entry again', () => {
  const now = new Date(NOW);
  const lookAt = (...parts: OutboxPart[]): Date | null =>
    lookAgainAt({ parts, stage: 'released' }, now, WAIT);

  it('is never once all went out, and at once where people have to be told', () => {
    expect(lookAt(part(0, 'sent'), part(1, 'read'), part(2, 'cancelled'))).toBeNull();
    expect(lookAt(part(0, 'failed'), part(1, 'sent'))).toEqual(now);
  });

  it('is when the first part that is left may be tried, and not before now', () => {
    const soon = new Date(NOW + 4_000);
    expect(lookAt(part(0, 'sent'), part(1, 'pending', { retryAt: soon }))).toEqual(soon);
    expect(lookAt(part(0, 'failed'), part(1, 'pending'))).toEqual(now);
    expect(lookAt(part(0, 'unknown'), part(1, 'pending'))).toEqual(new Date(NOW - 1_000 + WAIT));
  });
});

describe('the next step of delivery', () => {
  it('is another try where a failure was not for good, before anything behind it', () => {
    const picture = { kind: 'image' as const, link: 'https://x.test/a.webp', caption: 'Red dress, $64' };
    const failed = part(0, 'failed', { attempt: 1, errorCode: 131053, content: picture });
    expect(nextStep([entry(1, failed, part(1, 'pending'))], NOW, WAIT)).toMatchObject({
      kind: 'retry',
      part: { i: 0 },
      chance: { content: { kind: 'text', text: 'Red dress, $64' } },
    });
    expect(lookAgainAt({ parts: [failed], stage: 'released' }, new Date(NOW), WAIT)).toEqual(new Date(NOW));
    const cancelled = { ...entry(1, failed), stage: 'cancelled' as const };
    expect(nextStep([cancelled], NOW, WAIT)).toEqual({ kind: 'settled' });
  });

  it('is the first part that is not settled', () => {
    const step = nextStep(
      [entry(1, part(0, 'sent')), entry(2, part(0, 'read'), part(1, 'pending'))],
      NOW,
      WAIT,
    );
    expect(step).toMatchObject({ kind: 'send', entry: { place: 2 }, part: { i: 1 } });
  });

  it('is to wait behind a part that was refused for now, or whose outcome is not known', () => {
    const refused = part(0, 'pending', { attempt: 1, retryAt: new Date(NOW + 4_000) });
    expect(nextStep([entry(1, refused, part(1, 'pending'))], NOW, WAIT)).toMatchObject({
      untilMs: NOW + 4_000,
    });
    const behind = (state: SendState, change: Partial<OutboxPart> = {}): NextStep =>
      nextStep(
        [entry(1, part(0, state, { attempt: 1, ...change })), entry(2, part(0, 'pending'))],
        NOW,
        WAIT,
      );
    expect(behind('unknown')).toMatchObject({ kind: 'wait', untilMs: NOW - 1_000 + WAIT });
    // Another worker is at it: that ends one way or the other within seconds.
    expect(behind('sending')).toMatchObject({ kind: 'wait', untilMs: NOW + 2_000 });
    const nearlyOver = new Date(NOW - WAIT + 500);
    expect(behind('sending', { sendingAt: nearlyOver })).toMatchObject({ untilMs: NOW + 500 });
  });

  it('is to send once more when the outcome was waited for, and then to lay it aside', () => {
    const sendingAt = new Date(NOW - WAIT);
    const stepOf = (state: SendState, change: Partial<OutboxPart>): string =>
      nextStep([entry(1, part(0, state, { sendingAt, ...change }))], NOW, WAIT).kind;
    expect(stepOf('unknown', { attempt: 1 })).toBe('send');
    expect(stepOf('sending', { attempt: 2, resends: 1 })).toBe('dead_letter');
    // Tries that certainly did not go out are no reason to keep an answer from the customer.
    expect(stepOf('unknown', { attempt: 7 })).toBe('send');
    expect(stepOf('pending', { attempt: 3, resends: 1 })).toBe('send');
  });

  it('goes on behind what failed, became a dead letter or was taken back', () => {
    const over = [part(0, 'failed'), part(1, 'dead'), part(2, 'cancelled')];
    const step = nextStep([entry(1, ...over), entry(2, part(0, 'pending'))], NOW, WAIT);
    expect(step).toMatchObject({ kind: 'send', entry: { place: 2 } });
  });

  it('never sends what stands behind something unsettled', () => {
    const state = fc.constantFrom<SendState>(
      'pending',
      'sending',
      'unknown',
      'sent',
      'read',
      'failed',
      'dead',
      'cancelled',
    );
    fc.assert(
      fc.property(fc.array(fc.array(state, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (states) => {
        const entries = states.map((parts, n) =>
          entry(n, ...parts.map((one, i) => part(i, one, { attempt: 1 }))),
        );
        const step = nextStep(entries, NOW, WAIT);
        if (step.kind !== 'send') return;
        const before = entries
          .flatMap((one) => one.parts)
          .slice(0, entries.flatMap((one) => one.parts).indexOf(step.part));
        expect(
          before.every(({ state: s }) => ['sent', 'read', 'failed', 'dead', 'cancelled'].includes(s)),
        ).toBe(true);
      }),
    );
  });
});

describe('the two lanes of a conversation', () => {
  const bulk = (place: number, ...parts: OutboxPart[]): OutboxEntry => ({
    ...entry(place, ...parts),
    origin: 'campaign',
  });
  const step = (lane: 'dialogue' | 'bulk', ...entries: OutboxEntry[]): NextStep =>
    laneStep(entries, lane, NOW, WAIT);

  it.each(['pending', 'sending', 'unknown'] as const)(
    'let an answer pass a campaign’s message that is %s, wherever it stands',
    (state) => {
      const answer = entry(2, part(0, 'pending'));
      expect(step('dialogue', bulk(1, part(0, state)), answer)).toMatchObject({
        kind: 'send',
        entry: answer,
      });
      expect(step('dialogue', bulk(1, part(0, state)))).toEqual({ kind: 'settled' });
    },
  );

  it('keep a campaign’s message back while anything of the dialogue is on its way', () => {
    const waiting = bulk(1, part(0, 'pending'));
    expect(step('bulk', waiting, entry(2, part(0, 'sent')))).toMatchObject({ kind: 'send', entry: waiting });
    for (const state of ['pending', 'sending', 'unknown'] as const) {
      const held = step('bulk', waiting, entry(2, part(0, state)));
      expect(held).toMatchObject({ kind: 'wait' });
      expect(held.kind === 'wait' && held.untilMs >= NOW + 2_000).toBe(true);
    }
    // Not longer than the answer itself waits.
    const later = new Date(NOW + 60_000);
    expect(step('bulk', waiting, entry(2, part(0, 'pending', { retryAt: later })))).toMatchObject({
      untilMs: NOW + 60_000,
    });
  });
});

import type { ReplyContent } from '@feelori/contracts';
import { newPart } from '@feelori/records/outbox';
import { type AdmissionFacts, admission } from './admission';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const HOUR = 3_600_000;
const ago = (ms: number): Date => new Date(NOW - ms);

function facts(
  entry: Partial<AdmissionFacts['entry']> = {},
  change: Partial<AdmissionFacts> = {},
): AdmissionFacts {
  return {
    entry: {
      _id: 'c#1',
      origin: 'assistant',
      epoch: 3,
      stage: 'released',
      cancelReason: null,
      consent: null,
      writtenAt: ago(1_000),
      parts: [newPart({ kind: 'text', text: 'hello' }, 0)],
      ...entry,
    },
    conversation: { epoch: 3, lastCustomerAt: ago(5_000), turn: null },
    consent: { offers: true, news: true },
    stopped: false,
    nowMs: NOW,
    ...change,
  };
}
const person = { origin: 'person', epoch: null } as const;

describe('whether an entry may go out', () => {
  it('is yes while the conversation is as it was', () => {
    expect(admission(facts())).toEqual({ kind: 'send' });
    expect(admission(facts(person))).toEqual({ kind: 'send' });
  });

  it('is not yet while the turn that says it goes on', () => {
    const turn = { id: 'c#1', n: 1, place: 1, inboundIds: ['m'], attempts: 1, claimedAt: ago(2_000) };
    const conversation = { epoch: 3, lastCustomerAt: ago(5_000), turn };
    expect(admission(facts({}, { conversation }))).toEqual({ kind: 'turn_open' });
    expect(admission(facts({ _id: 'c#0' }, { conversation }))).toEqual({ kind: 'send' });
    expect(admission(facts({ ...person, _id: 'c#p-1' }, { conversation }))).toEqual({ kind: 'send' });
  });

  it('is no for an answer decided before a takeover, a hand-back or a STOP, and for nothing else', () => {
    const conversation = { epoch: 4, lastCustomerAt: ago(5_000), turn: null };
    expect(admission(facts({}, { conversation }))).toEqual({ kind: 'cancel', reason: 'decided_before' });
    expect(admission(facts(person, { conversation }))).toEqual({ kind: 'send' });
    // The confirmation of a STOP belongs to the epoch the STOP began; a person who came after it has the word.
    expect(admission(facts({ consent: 'stop' }, { conversation }))).toMatchObject({ kind: 'cancel' });
    expect(admission(facts({ consent: 'stop', epoch: 4 }, { conversation }))).toEqual({ kind: 'send' });
    expect(admission(facts({ consent: 'start' }, { conversation }))).toEqual({ kind: 'send' });
  });

  it('is no for an offer of a person to somebody who wants none, and for nothing else they say', () => {
    const template = {
      kind: 'template',
      text: 'New in',
      name: 'new_in',
      language: 'en',
      named: false,
    } as const;
    const utility: ReplyContent = { ...template, buttons: [], values: [] };
    const offer: ReplyContent = { ...utility, isOffer: true };
    const said = (content: ReplyContent, stopped: boolean): unknown =>
      admission(facts({ ...person, parts: [newPart(content, 0)] }, { stopped }));
    expect(said(offer, true)).toEqual({ kind: 'cancel', reason: 'no_consent' });
    expect(said(offer, false)).toEqual({ kind: 'send' });
    expect(said(utility, true)).toEqual({ kind: 'send' });
  });

  it('is yes for a template, however long ago the customer wrote', () => {
    const template = { kind: 'template', text: 'Hi', name: 'hello', language: 'en', named: false } as const;
    const parts = [newPart({ ...template, buttons: [], values: [] }, 0)];
    for (const lastCustomerAt of [ago(25 * HOUR), null]) {
      const conversation = { epoch: 4, lastCustomerAt, turn: null };
      expect(admission(facts({ ...person, parts }, { conversation }))).toEqual({ kind: 'send' });
      expect(admission(facts({ ...person, origin: 'notice', parts }, { conversation }))).toEqual({
        kind: 'send',
      });
    }
  });

  it('is no for what was taken back, and where the conversation is gone', () => {
    const back = facts({ stage: 'cancelled', cancelReason: 'stop' });
    expect(admission(back)).toEqual({ kind: 'cancel', reason: 'stop' });
    expect(admission(facts({}, { conversation: null }))).toMatchObject({ kind: 'cancel' });
  });

  it.each([
    [{ offers: false, news: false }, ['cancel', 'cancel', 'send', 'send']],
    [{ offers: false, news: true }, ['send', 'cancel', 'send', 'send']],
    [{ offers: true, news: true }, ['send', 'send', 'send', 'send']],
  ])(
    'is for what nobody asked for as the customer wishes (%p); answers and people are not meant',
    (consent, kinds) => {
      const at = (origin: AdmissionFacts['entry']['origin']) =>
        admission(facts({ origin, epoch: null }, { consent })).kind;
      expect((['notice', 'campaign', 'person', 'assistant'] as const).map(at)).toEqual(kinds);
    },
  );

  it('is no for what nobody asked for where the customer never opened a window', () => {
    const conversation = { epoch: 3, lastCustomerAt: null, turn: null };
    expect(admission(facts({ origin: 'campaign', epoch: null }, { conversation }))).toEqual({
      kind: 'window_closed',
    });
    expect(admission(facts(person, { conversation }))).toEqual({ kind: 'send' });
  });

  it('is no outside the window, some minutes before WhatsApp says so', () => {
    const conversation = { epoch: 3, lastCustomerAt: ago(24 * HOUR - 4 * 60_000), turn: null };
    expect(admission(facts(person, { conversation }))).toEqual({ kind: 'window_closed' });
    const inside = { epoch: 3, lastCustomerAt: ago(24 * HOUR - 6 * 60_000), turn: null };
    expect(admission(facts(person, { conversation: inside }))).toEqual({ kind: 'send' });
  });

  it('is no once WhatsApp said that the window is closed, until the customer writes again', () => {
    const wrote = ago(HOUR);
    const refused = { epoch: 3, lastCustomerAt: wrote, windowClosedFor: wrote, turn: null };
    expect(admission(facts(person, { conversation: refused }))).toEqual({ kind: 'window_closed' });
    const again = { ...refused, lastCustomerAt: ago(5_000) };
    expect(admission(facts(person, { conversation: again }))).toEqual({ kind: 'send' });
  });

  it('trusts a fresh answer, whose message the conversation may not know of yet, and no old one', () => {
    const conversation = { epoch: 3, lastCustomerAt: ago(72 * HOUR), turn: null };
    expect(admission(facts({}, { conversation }))).toEqual({ kind: 'send' });
    expect(admission(facts({ writtenAt: ago(2 * HOUR) }, { conversation }))).toEqual({
      kind: 'window_closed',
    });
  });
});

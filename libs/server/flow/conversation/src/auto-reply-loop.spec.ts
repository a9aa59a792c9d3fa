import fc from 'fast-check';
import type { MessageContent } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import { newPart, type OutboxEntry } from '@feelori/records/outbox';
import { exchangesOf, isAfterLoop, isAutoReplyLoop } from './auto-reply-loop';
import type { Past } from './turn-history';

const START = Date.parse('2026-11-23T12:00:00Z');
const BAKERY =
  'Thank you for contacting Corner Bakery! We are closed now and will answer on the next working day.';

/** One message of a customer: what, and how long after our reply to the one before. */
interface Written {
  content: MessageContent | string;
  gapMs: number;
}

/** A customer's messages answered one by one two seconds after each: which of them is the first a loop is seen at. */
function seenAt(messages: readonly Written[]): number | null {
  const [entries, rows]: [OutboxEntry[], InboundMessage[]] = [[], []];
  let now = START;
  for (const [i, { content, gapMs }] of messages.entries()) {
    now += gapMs;
    const row = message(`m${i}`, content, now);
    if (isAutoReplyLoop(exchangesOf({ entries, rows, turns: [] }, [row]))) return i + 1;
    rows.unshift(row);
    now += 2_000;
    const parts = [newPart({ kind: 'text', text: 'How can I help?' }, 0)];
    entries.unshift({ _id: `c#${i}`, origin: 'assistant', writtenAt: new Date(now), parts } as OutboxEntry);
  }
  return null;
}

function message(id: string, content: MessageContent | string, at: number): InboundMessage {
  const said = typeof content === 'string' ? { kind: 'text' as const, text: content } : content;
  return { _id: id, receivedAt: new Date(at), message: { content: said } } as InboundMessage;
}

const words = (least: number) =>
  fc
    .array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: least, maxLength: 12 })
    .map((list) => list.join(' '));

describe('two machines that answer each other', () => {
  it('are seen after a few exchanges', () => {
    expect(seenAt(Array.from({ length: 60 }, () => ({ content: BAKERY, gapMs: 2_000 })))).toBe(4);
  });

  it('are seen by the same words, whatever they are and however soon they come', () => {
    const gaps = fc.array(fc.integer({ min: 100, max: 20_000 }), { minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(words(1), gaps, (content, list) => {
        expect(seenAt(list.map((gapMs) => ({ content, gapMs })))).toBe(4);
      }),
    );
  });

  it('are seen when one of them takes minutes', () => {
    expect(seenAt(Array.from({ length: 9 }, () => ({ content: BAKERY, gapMs: 4 * 60_000 })))).toBe(6);
  });

  it('are seen when a number differs each time', () => {
    const content = (i: number) =>
      `We have got your message, your ticket has the number ${4_711 + i}, please wait`;
    const messages = Array.from({ length: 9 }, (_, i) => ({ content: content(i), gapMs: 1_500 }));
    expect(seenAt(messages)).toBe(4);
  });

  it('are seen when the words are others each time', () => {
    const varied = fc.uniqueArray(words(6), { minLength: 7, maxLength: 9 });
    fc.assert(
      fc.property(varied, (texts) => {
        const at = seenAt(texts.map((content) => ({ content, gapMs: 1_000 })));
        expect(at !== null && at <= 6).toBe(true);
      }),
    );
    const tickets = Array.from({ length: 10 }, (_, i) => ({ content: `No ${i}`, gapMs: 2_500 }));
    expect(seenAt(tickets)).toBe(9);
  });
});

describe('a person', () => {
  it('may ask the same thing twice, and a third time', () => {
    fc.assert(
      fc.property(words(1), words(1), fc.integer({ min: 1_000, max: 60_000 }), (first, then, gapMs) => {
        fc.pre(first !== then);
        const texts = [first, first, first, then, first, first];
        expect(
          seenAt(texts.map((content) => ({ content, gapMs: Math.max(gapMs, 2_000 + first.length * 140) }))),
        ).toBe(null);
      }),
    );
  });

  it('may write as fast as hands can, for as long as they like', () => {
    const burst = fc.uniqueArray(words(1), { minLength: 5, maxLength: 15 });
    fc.assert(
      fc.property(burst, (texts) => {
        // Seven characters a second, and a second and a half to read what was answered.
        const messages = texts.map((content) => ({ content, gapMs: 1_500 + content.length * 143 }));
        expect(seenAt(messages.map((one) => ({ ...one, gapMs: Math.max(one.gapMs, 3_100) })))).toBeNull();
      }),
    );
  });

  it('may tap the same button again and again', () => {
    const tap = {
      kind: 'button_reply',
      id: 'more',
      title: 'Show me more of these, please',
    } as MessageContent;
    expect(seenAt(Array.from({ length: 20 }, () => ({ content: tap, gapMs: 1_000 })))).toBeNull();
  });

  it('who wrote on before our answer came did not answer it', () => {
    expect(seenAt(Array.from({ length: 10 }, () => ({ content: BAKERY, gapMs: -1_500 })))).toBeNull();
  });

  it('who spoke with a person of the shop in between begins anew', () => {
    const rows = [2, 1, 0].map((i) => message(`m${i}`, BAKERY, START + i * 10_000));
    const entries = [2, 1, 0].map((i) => ({
      _id: `c#${i}`,
      origin: i === 2 ? 'person' : 'assistant',
      writtenAt: new Date(START + i * 10_000 + 5_000),
      parts: [newPart({ kind: 'text', text: 'hm' }, 0)],
    })) as OutboxEntry[];
    const now = message('now', BAKERY, START + 30_000);
    expect(exchangesOf({ entries, rows, turns: [] }, [now])).toHaveLength(1);
    const alone = entries.map((entry) => ({ ...entry, origin: 'assistant' as const }));
    expect(exchangesOf({ entries: alone, rows, turns: [] }, [now])).toHaveLength(4);
  });
});

describe('the silence after a loop', () => {
  const past: Past = { entries: [], turns: [], rows: [message('m0', BAKERY, START)] };
  const later = START + 11 * 60_000;

  it('ends with another kind of message after a pause', () => {
    expect(isAfterLoop(past, [message('m1', 'do you sell hats?', later)])).toBe(true);
  });

  it('lasts while the same words come, or anything without a pause', () => {
    expect(isAfterLoop(past, [message('m1', BAKERY, later)])).toBe(false);
    expect(isAfterLoop(past, [message('m1', BAKERY.replace('working', 'business'), later)])).toBe(false);
    expect(isAfterLoop(past, [message('m1', 'do you sell hats?', START + 60_000)])).toBe(false);
  });
});

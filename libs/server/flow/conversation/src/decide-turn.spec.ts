import type { CustomerMessage, MessageContent } from '@feelori/contracts';
import { decideTurn, type TurnFacts } from './decide-turn';

const now = Date.parse('2026-11-23T12:00:00Z');
const hour = 3_600_000;

function message(content: MessageContent, sentAt = now - 2_000): CustomerMessage {
  return { wamid: 'w', phoneNumberId: 'p', identity: { waId: '1' }, sentAt, content, provisional: false };
}
const text = (words: string, sentAt?: number) => message({ kind: 'text', text: words }, sentAt);

function facts(change: Partial<TurnFacts>): TurnFacts {
  return {
    mode: 'assistant',
    optedOut: false,
    blocked: false,
    questioned: false,
    messages: [text('hello')],
    attempts: 1,
    nowMs: now,
    messageMaxAgeHours: 12,
    ourNumber: true,
    loop: false,
    saidInAppMs: null,
    paused: false,
    ...change,
  };
}

describe('who speaks in a turn', () => {
  it('is the assistant, for what asks something', () => {
    const reaction = message({ kind: 'reaction', toMessageId: 'w0', emoji: '👍' });
    const decision = decideTurn(facts({ messages: [reaction, text('hi')] }));
    expect(decision).toMatchObject({ kind: 'answer', asked: [{ content: { text: 'hi' } }] });
  });

  it('is nobody for a reaction, a revoked or an edited message alone', () => {
    const messages = [message({ kind: 'revoke', originalMessageId: 'w0' })];
    const silence = { kind: 'silent', reason: 'nothing_asked', seen: true, handover: null, consent: null };
    expect(decideTurn(facts({ messages }))).toEqual(silence);
  });

  it('is nobody for a placeholder whose words never came, and it stays open for people', () => {
    const ghost = { ...message({ kind: 'unsupported', of: 'unknown' }), provisional: true };
    const silence = { kind: 'silent', reason: 'content_missing', seen: false, handover: null, consent: null };
    expect(decideTurn(facts({ messages: [ghost] }))).toEqual(silence);
    expect(decideTurn(facts({ messages: [ghost, text('hi')] }))).toMatchObject({
      kind: 'answer',
      asked: [{ content: { text: 'hi' } }],
    });
  });

  it('is nobody while the assistant is silent everywhere, and the message stays open', () => {
    const silence = { kind: 'silent', reason: 'paused', seen: false, handover: null, consent: null };
    expect(decideTurn(facts({ paused: true }))).toEqual(silence);
    expect(decideTurn(facts({ paused: true, attempts: 5 }))).toEqual(silence);
    expect(decideTurn(facts({ paused: true, messages: [text('STOP')] }))).toEqual({
      ...silence,
      consent: 'stop',
    });
    expect(decideTurn(facts({ paused: true, mode: 'person' }))).toEqual({
      ...silence,
      reason: 'mode_person',
    });
  });

  it('is a person while a person has the conversation, and the message stays open for them', () => {
    const silence = { kind: 'silent', reason: 'mode_person', seen: false, handover: null, consent: null };
    expect(decideTurn(facts({ mode: 'person' }))).toEqual(silence);
  });

  it('is a person who answered in the WhatsApp app: nobody waits for what was written until then', () => {
    const answered = { mode: 'person', messages: [text('hi', now - 4_000)] } as const;
    expect(decideTurn(facts({ ...answered, saidInAppMs: now - 4_000 }))).toMatchObject({
      ...{ kind: 'silent', reason: 'answered_in_app', seen: true },
    });
    expect(decideTurn(facts({ ...answered, saidInAppMs: now - 5_000 }))).toMatchObject({
      ...{ kind: 'silent', reason: 'mode_person', seen: false },
    });
    expect(decideTurn(facts({ mode: 'person', messages: [text('STOP')], saidInAppMs: now }))).toMatchObject({
      ...{ kind: 'answer', consent: 'stop' },
    });
  });

  it('is the assistant for a STOP even then, and for nothing else of that burst', () => {
    const messages = [text('are you there?'), text('STOP')];
    expect(decideTurn(facts({ mode: 'person', messages }))).toMatchObject({
      kind: 'answer',
      asked: [{ content: { text: 'STOP' } }],
    });
    const decided = decideTurn(facts({ mode: 'person', messages: [text('STOP'), text('START')] }));
    expect(decided).toMatchObject({ kind: 'silent', seen: false });
  });

  it('is the assistant for a START of somebody who said STOP, and the person keeps the rest', () => {
    const messages = [text('START'), text('is Maya there?')];
    expect(decideTurn(facts({ mode: 'person', optedOut: true, messages }))).toMatchObject({
      kind: 'answer',
      consent: 'start',
      withPerson: true,
      asked: [{ content: { text: 'START' } }],
    });
    const unsaid = decideTurn(facts({ mode: 'person', messages }));
    expect(unsaid).toMatchObject({ kind: 'silent', reason: 'mode_person', seen: false });
  });

  it.each(['ok', 'Thanks!', '👍', 'ok thank you so much', 'vale, gracias', 'ठीक है', 'تمام شكرا'])(
    'is nobody for "%s" after STOP',
    (words) => {
      const decision = decideTurn(facts({ optedOut: true, messages: [text(words)] }));
      expect(decision).toMatchObject({ kind: 'silent', reason: 'opted_out', seen: true });
      expect(decideTurn(facts({ messages: [text(words)] }))).toMatchObject({ kind: 'answer' });
    },
  );

  it.each([
    'my parcel arrived broken, order #1002',
    'I want to talk to a person',
    'where is my order?',
    'ok?',
    'ok but where is it',
    'START',
  ])('is the assistant for "%s" after STOP', (words) => {
    const decision = decideTurn(facts({ optedOut: true, messages: [text(words)] }));
    expect(decision).toMatchObject({ kind: 'answer', asked: [{ content: { text: words } }] });
  });

  it.each(['yes', 'No', 'ok', 'sí, claro', 'हाँ'])(
    'is the assistant for "%s" after STOP where it answers a question of ours',
    (words) => {
      const asked = { optedOut: true, questioned: true, messages: [text(words)] };
      expect(decideTurn(facts(asked))).toMatchObject({ kind: 'answer', consent: null });
    },
  );

  it('is nobody for somebody who was blocked', () => {
    const messages = [text('where is my order?')];
    const decision = decideTurn(facts({ blocked: true, messages }));
    expect(decision).toMatchObject({ kind: 'silent', reason: 'blocked', seen: true });
  });

  it('is a person for what came to a number that is not ours to answer for', () => {
    expect(decideTurn(facts({ ourNumber: false }))).toEqual({
      kind: 'silent',
      reason: 'other_number',
      seen: false,
      handover: 'other_number',
      consent: null,
    });
  });

  it('is a person for messages that are too old to be answered by themselves', () => {
    const messages = [text('hello', now - 13 * hour)];
    expect(decideTurn(facts({ messages }))).toMatchObject({ kind: 'silent', handover: 'message_too_old' });
    const stop = [...messages, text('stop', now - 13 * hour)];
    expect(decideTurn(facts({ messages: stop }))).toMatchObject({
      kind: 'answer',
      asked: [{ content: { text: 'stop' } }],
    });
  });

  it('is never the assistant outside the window, whatever age is allowed', () => {
    const messages = [text('hello', now - 24 * hour)];
    expect(decideTurn(facts({ messages, messageMaxAgeHours: 100 }))).toMatchObject({ kind: 'silent' });
  });

  it('is a person after the last try', () => {
    expect(decideTurn(facts({ attempts: 5 }))).toMatchObject({ kind: 'give_up', reason: 'turn_failed' });
  });

  it('is a person, once, for a machine that answers ours; a STOP among its words is heard', () => {
    const silence = { kind: 'silent', reason: 'auto_reply_loop', handover: 'auto_reply_loop', seen: false };
    expect(decideTurn(facts({ loop: true }))).toEqual({ ...silence, consent: null });
    expect(decideTurn(facts({ loop: true, mode: 'person' }))).toMatchObject({ handover: null });
    const stop = decideTurn(facts({ loop: true, messages: [text('STOP')] }));
    expect(stop).toEqual({ ...silence, consent: 'stop' });
  });

  it('hears a STOP even on another number and after the last try', () => {
    const messages = [text('STOP')];
    const elsewhere = decideTurn(facts({ ourNumber: false, messages }));
    expect(elsewhere).toMatchObject({ kind: 'silent', reason: 'other_number', consent: 'stop' });
    expect(decideTurn(facts({ attempts: 5, messages }))).toMatchObject({ kind: 'give_up', consent: 'stop' });
  });
});

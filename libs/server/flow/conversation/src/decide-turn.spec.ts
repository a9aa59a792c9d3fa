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
    conversation: { mode: 'assistant', optedOut: false },
    messages: [text('hello')],
    attempts: 1,
    nowMs: now,
    messageMaxAgeHours: 12,
    ourNumber: true,
    tooMany: false,
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
    const silence = { kind: 'silent', reason: 'nothing_asked', seen: true, handover: null };
    expect(decideTurn(facts({ messages }))).toEqual(silence);
  });

  it('is nobody for a placeholder whose words never came, and it stays open for people', () => {
    const ghost = { ...message({ kind: 'unsupported', of: 'unknown' }), provisional: true };
    const silence = { kind: 'silent', reason: 'content_missing', seen: false, handover: null };
    expect(decideTurn(facts({ messages: [ghost] }))).toEqual(silence);
    expect(decideTurn(facts({ messages: [ghost, text('hi')] }))).toMatchObject({
      kind: 'answer',
      asked: [{ content: { text: 'hi' } }],
    });
  });

  it('is a person while a person has the conversation, and the message stays open for them', () => {
    const conversation = { mode: 'person' as const, optedOut: false };
    const silence = { kind: 'silent', reason: 'mode_person', seen: false, handover: null };
    expect(decideTurn(facts({ conversation }))).toEqual(silence);
  });

  it('is the assistant for a STOP even then, and for nothing else of that burst', () => {
    const conversation = { mode: 'person' as const, optedOut: false };
    const messages = [text('are you there?'), text('STOP')];
    expect(decideTurn(facts({ conversation, messages }))).toMatchObject({
      kind: 'answer',
      asked: [{ content: { text: 'STOP' } }],
    });
    const decided = decideTurn(facts({ conversation, messages: [text('STOP'), text('START')] }));
    expect(decided).toMatchObject({ kind: 'silent', seen: false });
  });

  it('is nobody after STOP, until START', () => {
    const conversation = { mode: 'assistant' as const, optedOut: true };
    expect(decideTurn(facts({ conversation }))).toMatchObject({ kind: 'silent', reason: 'opted_out' });
    expect(decideTurn(facts({ conversation, messages: [text('START')] }))).toMatchObject({ kind: 'answer' });
  });

  it('is a person for what came to a number that is not ours to answer for', () => {
    expect(decideTurn(facts({ ourNumber: false }))).toEqual({
      kind: 'silent',
      reason: 'other_number',
      seen: false,
      handover: 'other_number',
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

  it('is a person after the last try, and for somebody who had too many answers', () => {
    expect(decideTurn(facts({ attempts: 5 }))).toMatchObject({ kind: 'give_up', reason: 'turn_failed' });
    expect(decideTurn(facts({ tooMany: true }))).toMatchObject({ kind: 'give_up', reason: 'too_many_turns' });
  });
});

import type { InboundMessage } from '@feelori/records/inbound';
import { newPart, type OutboxPart } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';
import { type UnansweredFacts, unansweredOf } from './unanswered-of';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 23, 12, minute));

function message(id: string, minute: number, more: Partial<InboundMessage> = {}): InboundMessage {
  return {
    _id: id,
    conversationId: 'c',
    customerId: 'u',
    sentAt: at(minute),
    receivedAt: at(minute),
    state: 'done',
    turnId: 'kept-out',
    message: {
      wamid: id,
      phoneNumberId: '1',
      identity: {},
      sentAt: at(minute).getTime(),
      content: { kind: 'text', text: id },
      provisional: false,
    },
    ...more,
  };
}

function part(state: OutboxPart['state']): OutboxPart {
  return { ...newPart({ kind: 'text', text: 'hello' }, 0), state };
}

describe('what is left for the assistant when a person hands back', () => {
  const facts: UnansweredFacts = {
    turns: new Map<string, Pick<Turn, 'decision' | 'reason'>>([
      ['kept-out', { decision: 'silent', reason: 'mode_person' }],
      ['paused', { decision: 'silent', reason: 'mode_paused' }],
      ['thanks', { decision: 'silent', reason: 'opted_out' }],
      ...['answered', 'unsaid', 'half said', 'discarded'].map(
        (id) => [id, { decision: 'answered', reason: null }] as const,
      ),
      ['paused everywhere', { decision: 'silent', reason: 'paused' }],
      ['taken over', { decision: 'silent', reason: 'taken_over' }],
    ]),
    said: new Map([
      ['answered', { stage: 'released', cancelReason: null, parts: [] }],
      ['unsaid', { stage: 'cancelled', cancelReason: 'takeover', parts: [part('cancelled')] }],
      ['half said', { stage: 'cancelled', cancelReason: 'paused', parts: [part('sent'), part('cancelled')] }],
      ['discarded', { stage: 'cancelled', cancelReason: 'discarded', parts: [part('cancelled')] }],
    ]),
    saidAt: at(10),
    oldest: at(0),
  };
  const left = (messages: InboundMessage[], more: Partial<UnansweredFacts> = {}): string[] =>
    unansweredOf(messages, { ...facts, ...more }).map(({ _id }) => _id);

  it('is what came after anybody spoke last, and was left to the person', () => {
    expect(left([message('later', 11), message('again', 12, { turnId: 'paused' })])).toEqual([
      'later',
      'again',
    ]);
    expect(left([message('before', 9)])).toEqual([]);
    expect(left([message('never spoken', 9)], { saidAt: null })).toEqual(['never spoken']);
  });

  it('goes by WhatsApp’s times where somebody spoke in its app: both may have come late', () => {
    const late = message('late', 20, { sentAt: at(9) });
    expect(left([late])).toEqual(['late']);
    expect(left([late], { saidInApp: true })).toEqual([]);
    expect(left([message('after', 20, { sentAt: at(11) })], { saidInApp: true })).toEqual(['after']);
  });

  it('is what was meant to be answered, and was taken back since somebody stepped in or all was paused', () => {
    const turns = ['unsaid', 'paused everywhere', 'taken over'];
    expect(left(turns.map((turnId, n) => message(turnId, 11 + n, { turnId })))).toEqual(turns);
    const others = ['half said', 'discarded'];
    expect(left(others.map((turnId, n) => message(turnId, 11 + n, { turnId })))).toEqual([]);
  });

  it('is nothing that was answered, silenced for its own sake, or waits already', () => {
    const others = [
      message('answered', 11, { turnId: 'answered' }),
      message('thanks', 12, { turnId: 'thanks' }),
      message('waits', 13, { state: 'received', turnId: null }),
      message('dead', 14, { state: 'dead' }),
      message('lost record', 15, { turnId: 'unknown' }),
    ];
    expect(left(others)).toEqual([]);
  });

  it('is nothing that is too old to be answered by itself', () => {
    expect(left([message('old', 11), message('new', 13)], { oldest: at(12) })).toEqual(['new']);
  });
});

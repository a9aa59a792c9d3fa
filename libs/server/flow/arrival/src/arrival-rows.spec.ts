import type { CustomerMessage, MessageContent } from '@feelori/contracts';
import {
  type ArrivedMessage,
  conversationOfOpaque,
  datedByArrival,
  inboundRow,
  inOrderOfArrival,
  personOf,
  quarantineRow,
  statusRow,
} from './arrival-rows';

const now = new Date('2026-01-01T00:00:05Z');
const sentAt = Date.parse('2026-01-01T00:00:00Z');

function message(content: MessageContent, over: Partial<CustomerMessage> = {}): CustomerMessage {
  return {
    wamid: 'wamid.1',
    phoneNumberId: '100',
    identity: { waId: '49111', userId: 'DE.1' },
    sentAt,
    content,
    provisional: false,
    ...over,
  };
}

const inTime = (came: CustomerMessage): ArrivedMessage => ({ message: came, dated: came });

const system = (over: Partial<Extract<MessageContent, { kind: 'system' }>>): MessageContent => ({
  kind: 'system',
  event: 'user_changed_number',
  ...over,
});

describe('personOf', () => {
  it('is who wrote the message, with their name and its time', () => {
    expect(personOf(message({ kind: 'text', text: 'hi' }, { profileName: 'Ann' }))).toEqual({
      identity: { waId: '49111', userId: 'DE.1' },
      profileName: 'Ann',
      at: new Date(sentAt),
    });
  });

  it.each([
    [
      'a new number',
      { waId: '49111' },
      { newWaId: '49222' },
      { identity: { waId: '49222' }, previous: { waId: '49111' } },
    ],
    [
      'a new number and a new id',
      { waId: '49111' },
      { newWaId: '49222', userId: 'DE.2', previousUserId: 'DE.1' },
      { identity: { waId: '49222', userId: 'DE.2' }, previous: { waId: '49111', userId: 'DE.1' } },
    ],
    [
      'a new id beside the same number',
      { waId: '49111' },
      { userId: 'DE.2', previousUserId: 'DE.1' },
      { identity: { waId: '49111', userId: 'DE.2' }, previous: { userId: 'DE.1' } },
    ],
    [
      'a new id without any number',
      { userId: 'DE.2' },
      { userId: 'DE.2', previousUserId: 'DE.1' },
      { identity: { userId: 'DE.2' }, previous: { userId: 'DE.1' } },
    ],
  ])('follows %s', (_, identity, content, expected) => {
    expect(personOf(message(system(content), { identity }))).toEqual({ ...expected, at: new Date(sentAt) });
  });

  it('moves nobody for a system message that names nothing new', () => {
    expect(personOf(message(system({ newWaId: '49111' })))).not.toHaveProperty('previous');
    expect(personOf(message(system({ userId: 'DE.1' })))).not.toHaveProperty('previous');
  });
});

describe('rows', () => {
  it('carry the keys that dedupe', () => {
    const row = inboundRow(
      inTime(message({ kind: 'text', text: 'hi' })),
      { id: 'c_1', identity: { userId: 'DE.1' } },
      now,
      'received',
    );
    expect(row).toMatchObject({
      _id: '100:wamid.1',
      conversationId: '100:c_1',
      sentAt: new Date(sentAt),
      receivedAt: now,
    });
    const status = {
      wamid: 'wamid.2',
      status: 'read',
      phoneNumberId: '100',
      at: sentAt,
      opaque: null,
      errorCode: null,
    };
    expect(statusRow(status, now)).toEqual({
      ...status,
      _id: 'wamid.2:read',
      at: new Date(sentAt),
      receivedAt: now,
      applied: false,
    });
    const part = { hash: 'ff', reason: 'no_id', field: 'messages', body: '{}' } as const;
    expect(quarantineRow(part, now)).toEqual({
      _id: 'ff',
      source: 'whatsapp',
      reason: 'no_id',
      field: 'messages',
      body: '{}',
      receivedAt: now,
    });
  });
});

describe('a message from the future', () => {
  const rowAt = (aheadMs: number, receivedMs: number) => {
    const receivedAt = new Date(now.getTime() + receivedMs);
    const stamp = Math.floor((receivedAt.getTime() + aheadMs) / 1_000) * 1_000;
    const content = { kind: 'text', text: 'hi' } as const;
    const came = message(content, { sentAt: stamp });
    return inboundRow(
      { message: came, dated: datedByArrival(came, receivedAt) },
      { id: 'c_1', identity: {} },
      receivedAt,
      'received',
    );
  };
  const place = ({ sentAt: sent, receivedAt }: ReturnType<typeof rowAt>): number[] => [+sent, +receivedAt];

  it.each([90 * 60_000, 24 * 3_600_000, 61_000, 3_001])('counts from its arrival: %d ms ahead', (ahead) => {
    const row = rowAt(ahead, 0);
    expect(row.sentAt.getTime()).toBeLessThanOrEqual(row.receivedAt.getTime());
    expect(row.message.sentAt).toBe(row.sentAt.getTime());
  });

  it('stands in the order of arrival, also before one stamped rightly in the same second', () => {
    for (const first of [0, 250, 999]) {
      const early = rowAt(90 * 60_000, first);
      const later = rowAt(0, first + 1);
      const [a, b] = [place(early), place(later)] as [number[], number[]];
      expect(a[0]! < b[0]! || (a[0] === b[0] && a[1]! < b[1]!)).toBe(true);
    }
  });

  it('leaves a stamp alone that is ahead only as far as clocks may differ', () => {
    expect(rowAt(1_000, 0).sentAt).toEqual(new Date(now.getTime() + 1_000));
  });
});

describe('inOrderOfArrival', () => {
  it('spreads the messages of one conversation over milliseconds and leaves the others alone', () => {
    const rows = ['c_1', 'c_2', 'c_1', 'c_1'].map((id) =>
      inboundRow(inTime(message({ kind: 'text', text: 'hi' })), { id, identity: {} }, now, 'received'),
    );
    const times = inOrderOfArrival(rows).map(({ receivedAt }) => receivedAt.getTime() - now.getTime());
    expect(times).toEqual([0, 0, 1, 2]);
  });
});

describe('conversationOfOpaque', () => {
  it.each([
    ['o1:100:c_1#4:0:1', '100:c_1'],
    ['o1:100:c_1#41:12:3', '100:c_1'],
    ['o1:100:c_1#4:0', null],
    ['job-42', null],
    ['', null],
    [null, null],
  ])('reads %s from the right', (opaque, conversationId) => {
    expect(conversationOfOpaque(opaque)).toBe(conversationId);
  });
});

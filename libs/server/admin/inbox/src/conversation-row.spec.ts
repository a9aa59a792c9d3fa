import type { Conversation } from '@feelori/records/conversations';
import { conversationRow, phoneHint } from './conversation-row';

const stored: Conversation = {
  _id: '106540352242922:c_ana',
  phoneNumberId: '106540352242922',
  customerId: 'c_ana',
  identity: { waId: '16505551234', userId: 'US.13491208655302741918' },
  customerName: 'Ana Souza',
  mode: 'assistant',
  handoverReason: null,
  assignee: null,
  optedOut: false,
  epoch: 0,
  placeSeq: 3,
  turnSeq: 3,
  turn: null,
  leaseOwner: 'worker-1',
  leaseUntil: new Date(0),
  lastCustomerAt: new Date('2026-11-23T10:00:00Z'),
  lastAt: new Date('2026-11-23T10:00:02Z'),
  lastText: 'Hello!',
  lastFrom: 'assistant',
  unanswered: 0,
  waitingSince: null,
  status: null,
  snoozedUntil: null,
  labels: ['l1'],
  revision: 4,
  createdAt: new Date('2026-11-20T10:00:00Z'),
};

const CONTEXT = { names: new Map([['u1', 'Maya']]), stopped: new Set<string>() };

describe('a conversation as the list shows it', () => {
  it('has the window 24 hours after the last words of the customer', () => {
    expect(conversationRow(stored, CONTEXT)).toEqual({
      id: '106540352242922:c_ana',
      customerName: 'Ana Souza',
      phoneHint: '34',
      mode: 'assistant',
      handoverReason: null,
      assignee: null,
      optedOut: false,
      lastText: 'Hello!',
      lastFrom: 'assistant',
      lastAt: '2026-11-23T10:00:02.000Z',
      windowEndsAt: '2026-11-24T10:00:00.000Z',
      unanswered: 0,
      waitingSince: null,
      status: 'open',
      snoozedUntil: null,
      labels: ['l1'],
      revision: 4,
    });
  });

  it('says that the customer wants no offers', () => {
    expect(conversationRow({ ...stored, optedOut: true }, CONTEXT)).toMatchObject({ optedOut: true });
    const stopped = new Set(['c_ana']);
    expect(conversationRow(stored, { ...CONTEXT, stopped })).toMatchObject({ optedOut: true });
  });

  it('says who has it, also when that person is gone', () => {
    const of = (assignee: string) => conversationRow({ ...stored, assignee }, CONTEXT).assignee;
    expect([of('u1'), of('u2')]).toEqual([
      { id: 'u1', name: 'Maya' },
      { id: 'u2', name: '' },
    ]);
  });

  it('never holds more of the number than two digits', () => {
    const text = JSON.stringify(conversationRow(stored, CONTEXT));
    expect(text).not.toContain('1234');
    expect(text).not.toContain('13491208655302741918');
  });

  it('says so where there is no name and no window', () => {
    const nameless = { ...stored, customerName: '', lastCustomerAt: null, identity: { userId: 'US.1' } };
    const row = conversationRow(nameless, CONTEXT);
    expect(row).toMatchObject({ customerName: 'Unknown customer', windowEndsAt: null, phoneHint: null });
  });
});

describe('the hint of a phone number', () => {
  it.each([
    ['16505551234', '34'],
    ['123', null],
    ['US.13491208655302741918', null],
    [undefined, null],
  ])('of %p is %p', (waId, hint) => {
    expect(phoneHint(waId)).toBe(hint);
  });
});

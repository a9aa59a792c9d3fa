import type { CustomerMessage, MessageContent } from '@feelori/contracts';
import type { DecodedWebhook } from '@feelori/edges/whatsapp';
import { Metrics } from '@feelori/platform/metrics';
import type { ChangedRow, InboundMessage } from '@feelori/records/inbound';
import { MessageReceiver } from './message-receiver';

const now = new Date('2026-01-01T00:00:05Z');

function messageOf(wamid: string, content: MessageContent): CustomerMessage {
  return { wamid, phoneNumberId: '100', identity: {}, sentAt: now.getTime(), content, provisional: false };
}

function webhookOf(lists: Partial<DecodedWebhook>): DecodedWebhook {
  return {
    messages: [],
    groupMessages: [],
    quarantined: [],
    statuses: [],
    preferences: [],
    appMessages: [],
    templateNews: [],
    ...lists,
  };
}

const text = (wamid: string) => messageOf(wamid, { kind: 'text', text: 'hi' });
const edit = (wamid: string, of: string) =>
  messageOf(wamid, { kind: 'edit', originalMessageId: of, content: { kind: 'text', text: 'ho' } });

/** The receiver over stores in which all is new but what is edited; `follow` does what follows an edit. */
function receiverWith(follow: (change: InboundMessage) => Promise<void>) {
  const told: string[] = [];
  const changedBy = (change: InboundMessage): ChangedRow => ({
    before: change,
    after: change,
    changes: [change],
  });
  const inbound = {
    storeMany: (rows: InboundMessage[]) => {
      const isEdit = (row: InboundMessage): boolean => row.message.content.kind === 'edit';
      const stored = rows.filter((row) => !isEdit(row));
      return Promise.resolve({ stored, changed: rows.filter(isEdit).map(changedBy), refused: new Map() });
    },
  };
  const customers = {
    resolveMany: (people: unknown[]) =>
      Promise.resolve(people.map((_, n) => ({ id: `c_${n}`, identity: {} }))),
    recordSightings: () => Promise.resolve(),
  };
  const conversations = { recordActivity: () => Promise.resolve() };
  const corrections = {
    follow: (rows: ChangedRow[]) => Promise.all(rows.flatMap(({ changes }) => changes).map(follow)),
  };
  const wakeUps = { enqueueTurns: () => Promise.resolve(true) };
  const live = {
    publish: ({ conversationId }: { conversationId: string }) =>
      Promise.resolve(void told.push(conversationId)),
  };
  const fakes = [customers, inbound, conversations, corrections, wakeUps, live, new Metrics()] as unknown[];
  const receiver = new MessageReceiver(...(fakes as ConstructorParameters<typeof MessageReceiver>));
  return { receiver, told };
}

describe('MessageReceiver', () => {
  it('asks again for those alone whose edit did not get through', async () => {
    const away = new Error('the database is away');
    const { receiver } = receiverWith((change) =>
      change._id === '100:bad' ? Promise.reject(away) : Promise.resolve(),
    );
    const bad = webhookOf({ messages: [text('beside'), edit('bad', 'a')] });
    const good = [webhookOf({ messages: [edit('fine', 'b')] }), webhookOf({ messages: [text('new')] })];
    const stored = await receiver.store([...good, bad], now);
    expect([...stored.refused]).toEqual([[bad, away]]);
    expect(stored.rows.map(({ _id }) => _id)).toEqual(['100:fine', '100:new', '100:beside']);
  });

  it('tells consoles of an edit in a group, also when nothing else came', async () => {
    const { receiver, told } = receiverWith(() => Promise.resolve());
    await receiver.follow([await receiver.store([webhookOf({ groupMessages: [edit('e', 'a')] })], now)]);
    expect(told).toEqual(['100:c_0']);
  });
});

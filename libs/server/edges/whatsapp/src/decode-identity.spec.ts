import fc from 'fast-check';
import type { DecodedWebhook } from './decoded-webhook';
import { decodeWebhook } from './decode-webhook';
import type { JsonRecord } from './json-value';
import { bodyOf, BSUID, messageItem, messagesChange, WA_ID } from './test-webhooks';

const text = (over: JsonRecord = {}): JsonRecord => messageItem('text', { body: 'hello' }, over);
const decodeOne = (item: JsonRecord, value: JsonRecord = {}): DecodedWebhook =>
  decodeWebhook(bodyOf(messagesChange({ messages: [item] }, value)));

describe('the sender of a message', () => {
  it('has the username that their own contact says, and no other', () => {
    const named = (waId: string, username: string): string | undefined =>
      decodeOne(text(), { contacts: [{ wa_id: waId, profile: { name: 'Ann', username } }] }).messages[0]
        ?.username;
    expect([named(WA_ID, '@ann'), named(WA_ID, 'ann.b_9')]).toEqual(['ann', 'ann.b_9']);
    expect([named(WA_ID, 'two words'), named(WA_ID, '@'.repeat(200)), named('4477', '@ben')]).toEqual([
      ...Array.from({ length: 3 }, () => undefined),
    ]);
  });

  it.each([
    [
      'from wins over a lone contact with another number',
      {},
      { contacts: [{ wa_id: '5511999' }] },
      { waId: WA_ID, userId: BSUID },
    ],
    ['no contacts', { from_user_id: undefined }, { contacts: undefined }, { waId: WA_ID }],
    [
      'contact without profile',
      { from_user_id: undefined },
      { contacts: [{ wa_id: WA_ID }] },
      { waId: WA_ID },
    ],
    ['only a user id', { from: undefined }, { contacts: [{ user_id: BSUID }] }, { userId: BSUID }],
    [
      'only the contact knows',
      { from: undefined, from_user_id: undefined },
      {},
      { waId: WA_ID, userId: BSUID },
    ],
    [
      'the right one of several contacts',
      { from_user_id: undefined },
      {
        contacts: [
          { wa_id: '4477', user_id: 'GB.1' },
          { wa_id: WA_ID, user_id: 'US.9', parent_user_id: 'US.ENT.1' },
        ],
      },
      { waId: WA_ID, userId: 'US.9', parentUserId: 'US.ENT.1' },
    ],
    [
      'a number with a plus',
      { from: `+${WA_ID}`, from_user_id: undefined },
      { contacts: [] },
      { waId: WA_ID },
    ],
    [
      'a lone contact with another number lends its name alone',
      { from_user_id: undefined },
      { contacts: [{ wa_id: '4477', user_id: 'GB.1', parent_user_id: 'GB.ENT.1' }] },
      { waId: WA_ID },
    ],
    [
      'a number that WhatsApp writes in two ways',
      { from: '5511987654321', from_user_id: undefined },
      { contacts: [{ wa_id: '551187654321', user_id: 'BR.1' }] },
      { waId: '5511987654321', userId: 'BR.1' },
    ],
    [
      'a contact of the same number with another user id is somebody else',
      {},
      { contacts: [{ wa_id: WA_ID, user_id: 'US.9', parent_user_id: 'US.ENT.9' }] },
      { waId: WA_ID, userId: BSUID },
    ],
    [
      'two contacts with the number and an id each',
      { from_user_id: undefined },
      {
        contacts: [
          { wa_id: WA_ID, user_id: 'US.8' },
          { wa_id: WA_ID, user_id: 'US.9' },
        ],
      },
      { waId: WA_ID },
    ],
    [
      'a system message without a sender',
      { type: 'system', from: undefined, from_user_id: undefined, system: { type: 'x', user_id: 'US.2' } },
      { contacts: undefined },
      { userId: 'US.2' },
    ],
  ])('finds the sender: %s', (_, item, value, identity) => {
    const [message] = decodeOne(text(item as JsonRecord), value as JsonRecord).messages;
    expect(message?.identity).toStrictEqual(identity);
  });

  it('takes the name of a lone contact only where nobody else wrote in the change', () => {
    const contacts = [{ profile: { name: 'Ann' }, wa_id: '4477', user_id: 'GB.1' }];
    const one = (over: JsonRecord): JsonRecord => text({ from_user_id: undefined, ...over });
    const decode = (...items: JsonRecord[]): DecodedWebhook =>
      decodeWebhook(bodyOf(messagesChange({ messages: items }, { contacts })));
    const sameSender = decode(one({ id: 'wamid.1' }), one({ id: 'wamid.2' }));
    expect(sameSender.messages.map(({ profileName }) => profileName)).toEqual(['Ann', 'Ann']);
    const two = decode(one({ id: 'wamid.1' }), one({ id: 'wamid.2', from: '4477' }));
    expect(two.messages.map(({ identity, profileName }) => ({ ...identity, profileName }))).toEqual([
      { waId: WA_ID, profileName: undefined },
      { waId: '4477', userId: 'GB.1', profileName: 'Ann' },
    ]);
    const unsaid = decode(one({ id: 'wamid.1' }), one({ id: 'wamid.2', from: undefined }));
    expect(unsaid.messages).toMatchObject([{ wamid: 'wamid.1', identity: { waId: WA_ID } }]);
    expect(unsaid.quarantined).toMatchObject([{ reason: 'no_sender' }]);
  });

  it('never mixes the ids of two people, whatever the contacts say', () => {
    const person = fc.integer({ min: 1, max: 4 });
    const seen = (n: number) => ({ from: `4911100${n}`, from_user_id: `DE.${n}` });
    const subset = fc.subarray(['from', 'from_user_id']);
    const item = fc.tuple(person, subset);
    const contact = fc.tuple(person, fc.subarray(['wa_id', 'user_id']));
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 2, maxLength: 5 }),
        fc.array(contact, { maxLength: 3 }),
        (senders, people) => {
          // A change with one sender may be described by its lone contact, whoever that seems to be.
          fc.pre(new Set(senders.map(([n, fields]) => `${fields.length && n} ${fields.join()}`)).size > 1);
          const messages = senders.map(([n, fields], at) => ({
            ...text({ id: `wamid.${at}`, from: undefined, from_user_id: undefined }),
            ...Object.fromEntries(
              Object.entries(seen(n)).filter(([field]) => (fields as readonly string[]).includes(field)),
            ),
          }));
          const contacts = people.map(([n, fields]) =>
            Object.fromEntries(
              Object.entries({ wa_id: `4911100${n}`, user_id: `DE.${n}` }).filter(([field]) =>
                (fields as readonly string[]).includes(field),
              ),
            ),
          );
          const decoded = decodeWebhook(bodyOf(messagesChange({ messages }, { contacts })));
          for (const { wamid, identity } of decoded.messages) {
            const [n, fields] = senders[Number(wamid.slice(6))] ?? [0, []];
            if (fields.length === 0) throw new Error('a message of nobody was given to somebody');
            expect([undefined, `4911100${n}`]).toContain(identity.waId);
            expect([undefined, `DE.${n}`]).toContain(identity.userId);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

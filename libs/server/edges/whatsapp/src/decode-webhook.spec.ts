import fc from 'fast-check';
import type { DecodedWebhook } from './decoded-webhook';
import { decodeWebhook } from './decode-webhook';
import { itemHash } from './item-hash';
import type { Json, JsonRecord } from './json-value';
import {
  bodyOf,
  BSUID,
  messageItem,
  messagesChange,
  PHONE_NUMBER_ID,
  statusItem,
  WA_ID,
} from './test-webhooks';

const text = (over: JsonRecord = {}): JsonRecord => messageItem('text', { body: 'hello' }, over);
const decodeOne = (item: JsonRecord, value: JsonRecord = {}): DecodedWebhook =>
  decodeWebhook(bodyOf(messagesChange({ messages: [item] }, value)));
const count = (decoded: DecodedWebhook): number =>
  decoded.messages.length +
  decoded.groupMessages.length +
  decoded.statuses.length +
  decoded.preferences.length +
  decoded.appMessages.length +
  decoded.quarantined.length;

describe('decodeWebhook: messages', () => {
  it('normalises a message with its sender and context', () => {
    const item = text({
      context: { from: '15550783881', id: 'wamid.before', forwarded: true },
      referral: { source_type: 'ad', source_id: '7', headline: 'Dresses', ctwa_clid: 'x' },
    });
    expect(decodeOne(item)).toStrictEqual({
      messages: [
        {
          wamid: item.id,
          phoneNumberId: PHONE_NUMBER_ID,
          identity: { waId: WA_ID, userId: BSUID },
          profileName: 'Ann',
          sentAt: 1_749_416_383_000,
          content: { kind: 'text', text: 'hello' },
          context: {
            repliesTo: 'wamid.before',
            forwarded: true,
            referral: { sourceType: 'ad', sourceId: '7', headline: 'Dresses' },
          },
          provisional: false,
        },
      ],
      groupMessages: [],
      statuses: [],
      preferences: [],
      appMessages: [],
      templateNews: [],
      quarantined: [],
    });
  });

  it('marks a ghost as provisional, and only a ghost', () => {
    const ghost = messageItem('unsupported', { type: 'unknown' }, { errors: [{ code: 131060 }] });
    expect(decodeOne(ghost).messages[0]?.provisional).toBe(true);
    const poll = messageItem('unsupported', { type: 'poll_creation' }, { errors: [{ code: 131051 }] });
    expect(decodeOne(poll).messages[0]?.provisional).toBe(false);
  });

  it('keeps group messages apart', () => {
    const decoded = decodeOne(text({ group_id: '120363@g.us' }));
    expect(decoded.messages).toEqual([]);
    expect(decoded.groupMessages).toHaveLength(1);
  });

  it.each([
    ['no id', { id: undefined }, {}, 'no_id'],
    ['an id that is too long', { id: `wamid.${'x'.repeat(128)}` }, {}, 'no_id'],
    ['an id with a zero byte', { id: 'wamid.\0' }, {}, 'no_id'],
    ['no phone number id', {}, { metadata: undefined }, 'no_phone_number_id'],
    ['a phone number id that is none', {}, { metadata: { phone_number_id: 'a:b#1' } }, 'no_phone_number_id'],
    ['no sender', { from: undefined, from_user_id: undefined }, { contacts: undefined }, 'no_sender'],
    ['a timestamp in words', { timestamp: 'yesterday' }, {}, 'bad_timestamp'],
    ['a timestamp in milliseconds', { timestamp: '1749416383000' }, {}, 'bad_timestamp'],
    ['an unknown type', { type: 'hologram' }, {}, 'unknown_kind'],
    ['a broken type', { text: null }, {}, 'broken_item'],
  ])('quarantines an item with %s', (_, item, value, reason) => {
    const decoded = decodeOne(text(item as JsonRecord), value as JsonRecord);
    expect(decoded.messages).toEqual([]);
    expect(decoded.quarantined).toMatchObject([{ reason, field: 'messages' }]);
    expect(decoded.quarantined[0]?.hash).toBe(itemHash(decoded.quarantined[0]?.body ?? ''));
  });
});

describe('decodeWebhook: statuses', () => {
  it.each(['sent', 'delivered', 'read', 'failed', 'played', 'deleted', 'some_new_word'])(
    'keeps %s',
    (status) => {
      const decoded = decodeWebhook(bodyOf(messagesChange({ statuses: [statusItem(status)] })));
      expect(decoded.statuses).toStrictEqual([
        {
          wamid: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI4',
          status,
          phoneNumberId: PHONE_NUMBER_ID,
          at: 1_750_030_073_000,
          opaque: `o1:${PHONE_NUMBER_ID}:c_1#4:0:1`,
          errorCode: null,
        },
      ]);
    },
  );

  it('reads the error, and does without recipient and opaque data', () => {
    const item = statusItem('failed', {
      recipient_id: undefined,
      biz_opaque_callback_data: undefined,
      errors: [{ code: 131026, title: 'Message undeliverable' }],
    });
    const [status] = decodeWebhook(bodyOf(messagesChange({ statuses: [item] }))).statuses;
    expect(status).toMatchObject({ status: 'failed', opaque: null, errorCode: 131026 });
  });
});

describe('decodeWebhook: preferences', () => {
  const stop = { wa_id: WA_ID, category: 'marketing_messages', value: 'stop', timestamp: 1_749_416_383 };
  const contacts = [{ profile: { name: 'Ann' }, wa_id: WA_ID, user_id: BSUID }];
  const decodePreferences = (items: Json[], value: JsonRecord = { contacts }): DecodedWebhook =>
    decodeWebhook(bodyOf({ field: 'user_preferences', value: { ...value, user_preferences: items } }));

  it.each(['stop', 'resume'])('reads whose offers are to %s, and when', (value) => {
    const decoded = decodePreferences([{ ...stop, value, detail: 'User requested it' }]);
    expect(decoded.quarantined).toEqual([]);
    expect(decoded.preferences).toStrictEqual([
      {
        identity: { waId: WA_ID, userId: BSUID },
        profileName: 'Ann',
        offers: value,
        at: 1_749_416_383_000,
      },
    ]);
  });

  it('does without a contact, without a number, and with the time as a text', () => {
    const bare = { ...stop, wa_id: undefined, user_id: BSUID, timestamp: '1749416383' };
    const { preferences } = decodePreferences([bare as unknown as Json], {});
    expect(preferences).toMatchObject([{ identity: { userId: BSUID }, at: 1_749_416_383_000 }]);
    expect(preferences[0]?.identity).not.toHaveProperty('waId');
  });

  it('takes a lone contact for nobody where there are several people', () => {
    const other = { ...stop, wa_id: undefined, user_id: 'US.2' } as unknown as Json;
    const { preferences } = decodePreferences([stop, other], { contacts: [{ wa_id: '16505559999' }] });
    expect(preferences.map(({ identity }) => identity)).toEqual([{ waId: WA_ID }, { userId: 'US.2' }]);
  });

  it.each([
    ['another wish', { value: 'signup' }, 'unknown_kind'],
    ['another category', { category: 'calls' }, 'unknown_kind'],
    ['nobody', { wa_id: null }, 'no_sender'],
    ['no time', { timestamp: null }, 'bad_timestamp'],
  ])('keeps an item with %s, and takes the one beside it', (_, over, reason) => {
    const decoded = decodePreferences([{ ...stop, ...over }, stop], {});
    expect(decoded.quarantined).toMatchObject([{ reason, field: 'user_preferences' }]);
    expect(decoded.preferences).toHaveLength(1);
  });
});

describe('decodeWebhook: the rest', () => {
  it.each([
    ['standby', { message_echoes: [text(), text({ id: 'wamid.2' })] }, 2],
    ['message_template_status_update', { event: 'APPROVED', message_template_id: 1 }, 1],
    ['standby', { messages: [text()], statuses: [statusItem('sent')] }, 2],
    ['calls', { statuses: [{ id: 'wacid.1', status: 'RINGING', timestamp: '1' }] }, 1],
    ['account_update', {}, 1],
  ])('keeps what comes under %s', (field, value, rows) => {
    const decoded = decodeWebhook(bodyOf({ field, value: value as Json }));
    expect(decoded.quarantined.map(({ reason }) => reason)).toEqual(Array(rows).fill('unhandled_field'));
    expect(count(decoded)).toBe(rows);
  });

  it.each(['message_template_status_update', 'message_template_quality_update', 'template_category_update'])(
    'takes %s as news of a template, the same each time it comes',
    (field) => {
      const body = (time: number, entry: object = {}) =>
        Buffer.from(
          JSON.stringify({
            object: 'whatsapp_business_account',
            entry: [{ id: '102290129340398', time, changes: [{ field, value: { event: 'X' } }], ...entry }],
          }),
        );
      const [first, again, later] = [body(1), body(1), body(2)].map((one) => decodeWebhook(one).templateNews);
      expect(first).toEqual([{ accountId: '102290129340398', hash: expect.any(String) as string }]);
      expect(again).toEqual(first);
      expect(later).not.toEqual(first);
      expect(decodeWebhook(body(1)).quarantined).toMatchObject([{ reason: 'unhandled_field' }]);
      expect(decodeWebhook(body(1, { id: 'x$' })).templateNews).toEqual([]);
    },
  );

  it('keeps account errors beside messages', () => {
    const decoded = decodeWebhook(bodyOf(messagesChange({ messages: [text()], errors: [{ code: 131000 }] })));
    expect(decoded.messages).toHaveLength(1);
    expect(decoded.quarantined).toMatchObject([{ reason: 'account_error' }]);
  });

  it('lets one poisoned item cost nothing but itself', () => {
    const items = [
      text({ id: 'wamid.1' }),
      7,
      null,
      text({ id: 'wamid.2', text: [] }),
      text({ id: 'wamid.3' }),
    ];
    const decoded = decodeWebhook(bodyOf(messagesChange({ messages: items as Json[] })));
    expect(decoded.messages.map(({ wamid }) => wamid)).toEqual(['wamid.1', 'wamid.3']);
    expect(decoded.quarantined).toHaveLength(3);
  });

  it('walks every entry and every change', () => {
    const change = (id: string): JsonRecord => messagesChange({ messages: [text({ id })] });
    const body = {
      object: 'whatsapp_business_account',
      entry: [{ changes: [change('wamid.1'), change('wamid.2')] }, { changes: [change('wamid.3')] }],
    };
    expect(decodeWebhook(Buffer.from(JSON.stringify(body))).messages).toHaveLength(3);
  });

  it.each([
    ['', 'not_json'],
    ['{', 'not_json'],
    ['[]', 'wrong_object'],
    ['{}', 'wrong_object'],
    ['{"object":"not_whatsapp"}', 'wrong_object'],
    ['{"object":"whatsapp_business_account"}', 'no_items'],
    ['{"object":"whatsapp_business_account","entry":{}}', 'no_items'],
    ['{"object":"whatsapp_business_account","entry":[{}]}', 'no_items'],
    [
      '{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{}}]}]}',
      'no_items',
    ],
    [`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'too_deep'],
    ['['.repeat(500_000), 'too_deep'],
  ])('keeps a body without items whole: %s', (body, reason) => {
    expect(decodeWebhook(Buffer.from(body)).quarantined).toMatchObject([{ reason }]);
  });
});

describe('decodeWebhook: any input', () => {
  /** JSON that is often nearly right: real items whose parts are replaced by anything. */
  const anything = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
  const key = fc.constantFrom(
    'from',
    'id',
    'timestamp',
    'type',
    'text',
    'context',
    'errors',
    'interactive',
    'system',
  );
  const type = fc.constantFrom(
    'text',
    'image',
    'interactive',
    'order',
    'system',
    'contacts',
    'edit',
    'reaction',
  );
  const item = fc
    .tuple(type, anything, fc.dictionary(key, anything, { maxKeys: 2 }))
    .map(([name, inner, over]) => messageItem(name, inner, over));
  const items = fc.array(fc.oneof(item, anything), { minLength: 1, maxLength: 6 });

  it('puts every item in exactly one list, and finds the same again', () => {
    fc.assert(
      fc.property(
        items,
        items,
        fc.dictionary(fc.constantFrom('metadata', 'contacts'), anything),
        (one, two, over) => {
          const body = bodyOf(messagesChange({ messages: one, statuses: two }, over));
          const decoded = decodeWebhook(body);
          expect(count(decoded)).toBe(one.length + two.length);
          expect(decodeWebhook(body)).toStrictEqual(decoded);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws, and never loses a body', () => {
    const broken = fc.oneof(
      fc.json().map((json) => Buffer.from(json)),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      anything.map((change) => bodyOf(change)),
      anything.map((entry) => Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }))),
    );
    fc.assert(
      fc.property(broken, (body) => {
        expect(count(decodeWebhook(body))).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });
});

import type { DecodedWebhook } from './decoded-webhook';
import { decodeWebhook } from './decode-webhook';
import type { Json, JsonRecord } from './json-value';
import { bodyOf, BSUID, messageItem, messagesChange, PHONE_NUMBER_ID, WA_ID } from './test-webhooks';

const SHOP = '15550783881';

/** One message that the shop wrote in the app. */
function written(over: JsonRecord = {}, type = 'text', inner: Json = { body: 'Coming!' }): JsonRecord {
  const sent = { from: SHOP, from_user_id: undefined, to: WA_ID, to_user_id: BSUID };
  return { ...messageItem(type, inner), ...sent, ...over };
}

function decoded(items: Json[], value: JsonRecord = {}, field = 'smb_message_echoes'): DecodedWebhook {
  const { value: inner } = messagesChange({ message_echoes: items }, value);
  return decodeWebhook(bodyOf({ field, value: inner as Json }));
}

describe('what a person wrote in the WhatsApp Business app', () => {
  it('is a message to its customer, under the older name of the field too', () => {
    const item = written({ context: { id: 'wamid.before', from: WA_ID } });
    for (const field of ['smb_message_echoes', 'message_echoes']) {
      expect(decoded([item], {}, field)).toMatchObject({ messages: [], quarantined: [] });
      expect(decoded([item], {}, field).appMessages).toStrictEqual([
        {
          wamid: item['id'],
          phoneNumberId: PHONE_NUMBER_ID,
          identity: { waId: WA_ID, userId: BSUID },
          profileName: 'Ann',
          sentAt: 1_749_416_383_000,
          content: { kind: 'text', text: 'Coming!' },
          context: { repliesTo: 'wamid.before' },
        },
      ]);
    }
  });

  it.each([
    ['only the number', { to_user_id: undefined }, {}, { waId: WA_ID }],
    ['only the user id', { to: undefined }, {}, { userId: BSUID }],
    ['sides turned round', { from: WA_ID, to: `+${SHOP}`, to_user_id: undefined }, {}, { waId: WA_ID }],
  ])('finds its customer with %s', (_, over, value, identity) => {
    const { appMessages } = decoded([written(over as JsonRecord)], { contacts: [], ...value });
    expect(appMessages.map((one) => one.identity)).toEqual([identity]);
  });

  it('knows its customer by a lone contact, and by none where there are several', () => {
    const nobody = written({ to: undefined, to_user_id: undefined });
    expect(decoded([nobody]).appMessages[0]?.identity).toEqual({ waId: WA_ID, userId: BSUID });
    const both = decoded([nobody, written({ id: 'wamid.2', to: '16505559999', to_user_id: undefined })]);
    expect(both.appMessages).toHaveLength(1);
    expect(both.quarantined).toMatchObject([{ reason: 'no_sender', field: 'smb_message_echoes' }]);
  });

  it('may be an edit, a deletion, or a kind nobody told us of', () => {
    const edit = { original_message_id: 'wamid.o', message: { type: 'text', text: { body: 'Soon!' } } };
    const { appMessages } = decoded([
      written({ id: 'wamid.1' }, 'edit', edit),
      written({ id: 'wamid.2' }, 'revoke', { original_message_id: 'wamid.o' }),
      written({ id: 'wamid.3' }, 'hologram', { beam: 1 }),
    ]);
    expect(appMessages.map(({ content }) => content)).toEqual([
      { kind: 'edit', originalMessageId: 'wamid.o', content: { kind: 'text', text: 'Soon!' } },
      { kind: 'revoke', originalMessageId: 'wamid.o' },
      { kind: 'unsupported', of: 'hologram' },
    ]);
  });

  it.each([
    ['no id', { id: null }, 'no_id'],
    ['no time', { timestamp: 'now' }, 'bad_timestamp'],
    ['a group', { group_id: '120363@g.us' }, 'unhandled_field'],
    ['no type', { type: null }, 'broken_item'],
    ['a broken type', { text: 7 }, 'broken_item'],
  ])('stays in quarantine with %s, and costs the one beside it nothing', (_, over, reason) => {
    const both = decoded([written(over as JsonRecord), written({ id: 'wamid.2' })]);
    expect(both.quarantined).toMatchObject([{ reason }]);
    expect(both.appMessages).toHaveLength(1);
  });
});

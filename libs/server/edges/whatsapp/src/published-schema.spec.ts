import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  FILE_NAME_MAX,
  type ReplyContent,
  TEMPLATE_LIMITS,
  TEMPLATE_PARTS,
  WHATSAPP_LIMITS as LIMITS,
} from '@feelori/contracts';
import fc from 'fast-check';
// Read by tests only: the simulator holds what it is sent against the same document.
import { MetaSchema } from '../../../../../apps/simulator/src/whatsapp/meta-schema';
import { checkSend } from '../../../../../apps/simulator/src/whatsapp/check-send';
import { fitReply } from './fit-reply';
import { sendPayload } from './send-payload';

const shared = process.env['FEELORI_SHARED'] ?? path.resolve(__dirname, '../../../../../../shared');
const file = path.join(shared, 'reference/meta-business-messaging-v23.openapi.yaml');
const there = existsSync(file);

/** A text around a limit: just below, at, just above and far above it, also in characters of several units. */
function textAround(limit: number): fc.Arbitrary<string> {
  const length = fc.constantFrom(1, limit - 1, limit, limit + 1, limit * 2, limit * 5);
  const sign = fc.constantFrom('a', 'é', 'क्षि', '😀', '👨‍👩‍👧', 'ab ', 'word. ');
  return fc
    .tuple(length, sign)
    .map(([count, unit]) => unit.repeat(Math.ceil(count / unit.length)).slice(0, count));
}
const link = fc.constantFrom('https://cdn.example.com/a.png?width=800', 'http://127.0.0.1:8002/cdn/a.png');
const footer = textAround(LIMITS.footer);
const reply = fc.record({ id: textAround(LIMITS.buttonId), title: textAround(LIMITS.buttonTitle) });
const row = fc.record(
  {
    id: textAround(LIMITS.rowId),
    title: textAround(LIMITS.rowTitle),
    description: textAround(LIMITS.rowDescription),
  },
  { requiredKeys: ['id', 'title'] },
);
const section = fc.record({
  title: textAround(LIMITS.sectionTitle),
  rows: fc.array(row, { minLength: 1, maxLength: 12 }),
});

const item = {
  id: textAround(LIMITS.rowId),
  title: textAround(LIMITS.cardText),
  facts: textAround(LIMITS.rowDescription),
};
const card = fc.record({ ...item, imageLink: link, button: textAround(LIMITS.buttonTitle) });
const catalogueItem = fc.record({ ...item, retailerId: fc.constantFrom('4001', '4002', 'TEE-S') });

const attached = fc.record({
  id: fc.constant('f'),
  kind: fc.constantFrom('image', 'video', 'document'),
  type: fc.constant('image/png'),
  size: fc.constant(9),
  name: textAround(FILE_NAME_MAX).map((name) => name.slice(0, FILE_NAME_MAX)),
});

/** Every kind of reply; a new kind does not compile until it is here. */
const REPLIES: { [Kind in ReplyContent['kind']]: fc.Arbitrary<Extract<ReplyContent, { kind: Kind }>> } = {
  text: fc.record(
    { kind: fc.constant('text'), text: textAround(LIMITS.text), previewUrl: fc.boolean() },
    { requiredKeys: ['kind', 'text'] },
  ),
  image: fc.record(
    { kind: fc.constant('image'), link, caption: textAround(LIMITS.caption) },
    { requiredKeys: ['kind', 'link'] },
  ),
  attachment: fc.oneof(
    fc.record(
      {
        kind: fc.constant('attachment'),
        file: attached,
        mediaId: fc.constant('1037543291543636'),
        caption: textAround(LIMITS.caption).map((text) => text.slice(0, LIMITS.caption)),
      },
      { requiredKeys: ['kind', 'file', 'mediaId'] },
    ),
    // A recording takes no words.
    attached.map((one) => ({
      kind: 'attachment' as const,
      file: { ...one, kind: 'audio' as const },
      mediaId: '1037543291543636',
    })),
  ),
  buttons: fc.record(
    {
      kind: fc.constant('buttons'),
      text: textAround(LIMITS.interactiveBody),
      buttons: fc.array(reply, { minLength: 1, maxLength: 5 }),
      imageLink: link,
      footer,
    },
    { requiredKeys: ['kind', 'text', 'buttons'] },
  ),
  list: fc.record(
    {
      kind: fc.constant('list'),
      text: textAround(LIMITS.interactiveBody),
      button: textAround(LIMITS.listButton),
      sections: fc.array(section, { minLength: 1, maxLength: 12 }),
      footer,
    },
    { requiredKeys: ['kind', 'text', 'button', 'sections'] },
  ),
  carousel: fc.record({
    kind: fc.constant('carousel'),
    text: textAround(LIMITS.interactiveBody),
    button: textAround(LIMITS.listButton),
    cards: fc.array(card, { minLength: 1, maxLength: 12 }),
  }),
  catalogue: fc.record({
    kind: fc.constant('catalogue'),
    text: textAround(LIMITS.interactiveBody),
    header: textAround(LIMITS.header),
    button: textAround(LIMITS.listButton),
    catalogId: fc.constant('194836987003835'),
    items: fc.array(catalogueItem, { minLength: 1, maxLength: 35 }),
  }),
  link: fc.record(
    {
      kind: fc.constant('link'),
      text: textAround(LIMITS.interactiveBody),
      button: textAround(LIMITS.linkButton),
      url: fc.constant('https://shop.example.com/cart/1:1'),
      imageLink: link,
      footer,
    },
    { requiredKeys: ['kind', 'text', 'button', 'url'] },
  ),
  template: fc.record({
    kind: fc.constant('template'),
    text: textAround(TEMPLATE_LIMITS.body),
    name: fc.constantFrom('order_update', 'x'.repeat(512)),
    language: fc.constantFrom('en_US', 'pt_BR', 'fil'),
    named: fc.boolean(),
    buttons: fc.constant([{ kind: 'code' as const, text: 'Copy', target: null }]),
    header: fc.constantFrom(
      { kind: 'image' as const, link: 'https://shop.test/a.png' },
      { kind: 'document' as const, link: 'https://shop.test/a.pdf' },
    ),
    values: fc.array(
      fc.record({
        in: fc.constantFrom(...TEMPLATE_PARTS),
        name: fc.constantFrom('1', 'first_name'),
        button: fc.nat(TEMPLATE_LIMITS.buttons - 1),
        text: textAround(TEMPLATE_LIMITS.value),
      }),
      { maxLength: 5 },
    ),
  }),
};

/** Forms that the published document, older than they are, does not describe. */
const NEWER: ReadonlySet<string> = new Set(['carousel', 'cta_url']);
const to = fc.constantFrom({ waId: '16505550101' }, { userId: 'US.13491208655302741918' });

describe('what is sent, held against what WhatsApp is known to refuse', () => {
  it.each(Object.keys(REPLIES) as ReplyContent['kind'][])('%s, at its limits and over them', (kind) => {
    fc.assert(
      fc.property(to, REPLIES[kind] as fc.Arbitrary<ReplyContent>, (address, content) => {
        for (const part of fitReply(content)) checkSend(sendPayload(address, part, 'o1:turn:0:1'));
      }),
      { numRuns: 200 },
    );
  });
});

describe("what is sent, held against Meta's published schema", () => {
  if (!there) {
    it.skip(`the schema is not beside this checkout (${file}): nothing is checked`, () => undefined);
  }
  const published = there ? describe : describe.skip;

  published('of POST /messages', () => {
    let schema: MetaSchema;
    beforeAll(async () => {
      schema = await MetaSchema.fromFile(file);
    });
    it.each(Object.keys(REPLIES) as ReplyContent['kind'][])('%s, at its limits and over them', (kind) => {
      fc.assert(
        fc.property(to, REPLIES[kind] as fc.Arbitrary<ReplyContent>, (address, content) => {
          for (const part of fitReply(content)) {
            const body = sendPayload(address, part, 'o1:turn:0:1');
            const verdict = schema.check(body);
            const isNewer = verdict.kind === 'undescribed' && NEWER.has(verdict.what);
            if (!isNewer) expect(verdict).toEqual({ kind: 'fine' });
          }
        }),
        { numRuns: 200 },
      );
    });

    it.each<[string, ReplyContent]>([
      ['a button', { kind: 'buttons', text: 'Hi', buttons: [{ id: 'a', title: 'x'.repeat(21) }] }],
      ['a body', { kind: 'buttons', text: 'x'.repeat(1025), buttons: [{ id: 'a', title: 'Yes' }] }],
      [
        'a row',
        {
          kind: 'list',
          text: 'Hi',
          button: 'Choose',
          sections: [{ title: 'S', rows: [{ id: 'r', title: 'x'.repeat(25) }] }],
        },
      ],
    ])('finds %s that was not made to fit', (_, content) => {
      const body = sendPayload({ waId: '16505550101' }, content, 'o1:turn:0:1');
      expect(schema.check(body)).toMatchObject({ kind: 'broken' });
    });

    it.each([{}, { typing_indicator: { type: 'text' } }])('read marks with %j', (typing) => {
      const body = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.1', ...typing };
      expect(schema.check(body)).toEqual({ kind: 'fine' });
    });
  });
});

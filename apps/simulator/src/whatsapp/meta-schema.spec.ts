import { existsSync } from 'node:fs';
import path from 'node:path';
import { MetaSchema } from './meta-schema';

const shared = process.env['FEELORI_SHARED'] ?? path.resolve(__dirname, '../../../../../shared');
const file = path.join(shared, 'reference/meta-business-messaging-v23.openapi.yaml');

/** Examples of the document that it does not allow itself: no type, a header without a type. */
const CONTRADICTIONS = ['Send Reply to List Message', 'Send Multi-Product Message'];
/** Forms of messages that have an example there and no schema. */
const UNDESCRIBED = ['Send Order Details Message', 'Send Order Status Message'];

/** A document in the manner of Meta's: what all messages have, and what one has "and nothing else". */
const DOCUMENT = {
  paths: {
    '/{Version}/{Phone-Number-ID}/messages': {
      post: {
        requestBody: { content: { 'application/json': { examples: { Hello: { value: { a: 1 } } } } } },
      },
    },
  },
  components: {
    schemas: {
      Message: {
        discriminator: {
          mapping: {
            text: '#/components/schemas/TextMessage',
            interactive: '#/components/schemas/InteractiveMessage',
          },
        },
      },
      BaseMessageProperties: {
        type: 'object',
        required: ['messaging_product', 'recipient_type', 'to', 'type'],
        properties: {
          messaging_product: { type: 'string' },
          to: { type: 'string' },
          type: { type: 'string' },
        },
      },
      TextMessage: {
        allOf: [
          { $ref: '#/components/schemas/BaseMessageProperties' },
          {
            type: 'object',
            additionalProperties: false,
            required: ['text'],
            properties: { text: { $ref: '#/components/schemas/Text' } },
          },
        ],
      },
      Text: { type: 'object', required: ['body'], properties: { body: { type: 'string', maxLength: 5 } } },
      InteractiveMessage: {
        allOf: [
          { $ref: '#/components/schemas/BaseMessageProperties' },
          { type: 'object', properties: { interactive: { $ref: '#/components/schemas/InteractiveObject' } } },
        ],
      },
      InteractiveObject: {
        type: 'object',
        properties: { type: { type: 'string', enum: ['button', 'list'] } },
      },
      MarkMessageRequestPayload: { type: 'object', required: ['message_id', 'messaging_product', 'status'] },
    },
  },
};
const hello = { messaging_product: 'whatsapp', to: '+16505550101', type: 'text', text: { body: 'Hello' } };

describe('a schema in the manner of Meta', () => {
  const errorsOf = async (body: unknown): Promise<string[] | string> => {
    const verdict = (await MetaSchema.of(DOCUMENT)).check(body);
    return verdict.kind === 'broken' ? verdict.errors : verdict.kind;
  };

  it('reads "common and own" as one object, with what Meta documents elsewhere', async () => {
    expect(await errorsOf(hello)).toBe('fine');
    expect(await errorsOf({ ...hello, biz_opaque_callback_data: 'o1:1', type: undefined })).toBe('fine');
    const unaddressed = { ...hello, to: undefined };
    expect(await errorsOf({ ...unaddressed, recipient: 'US.1' })).toBe('fine');
    expect(await errorsOf(unaddressed)).toContain("body must have required property 'to' (to)");
  });

  it.each<[string, unknown, string]>([
    [
      'a field nobody knows',
      { ...hello, colour: 'red' },
      'body must NOT have additional properties (colour)',
    ],
    [
      'a text that is too long',
      { ...hello, text: { body: '123456' } },
      '/text/body must NOT have more than 5',
    ],
    ['a message without its content', { ...hello, text: undefined }, "must have required property 'text'"],
    ['too long a mark', { ...hello, biz_opaque_callback_data: 'x'.repeat(513) }, 'more than 512'],
    ['an unknown type', { ...hello, type: 'telepathy' }, 'no message has the type telepathy'],
    ['no object', 'hello', 'the body is no object'],
    ['a read mark without its message', { messaging_product: 'whatsapp', status: 'read' }, 'message_id'],
  ])('refuses %s', async (_, body, error) => {
    expect((await errorsOf(body)).toString()).toContain(error);
  });

  it('says of a form it does not describe that it does not describe it', async () => {
    const form = { ...hello, type: 'interactive', interactive: { type: 'carousel' } };
    expect((await MetaSchema.of(DOCUMENT)).check(form)).toEqual({ kind: 'undescribed', what: 'carousel' });
    expect(await errorsOf({ ...form, interactive: { type: 'list' }, text: undefined })).toBe('fine');
  });

  it('is refused when the document has no such path', async () => {
    await expect(MetaSchema.of({ paths: {}, components: { schemas: {} } })).rejects.toThrow(
      'the OpenAPI document has no',
    );
  });
});

const there = existsSync(file);
describe("Meta's published schema", () => {
  if (!there) it.skip(`is not beside this checkout (${file}): its examples are not checked`, () => undefined);
  const published = there ? it : it.skip;

  published('allows what it gives as examples, but for what contradicts itself', async () => {
    const schema = await MetaSchema.fromFile(file);
    expect(schema.examples.size).toBeGreaterThan(40);
    const outcomes = [...schema.examples].map(([name, body]): [string, unknown] => {
      // Links are written as placeholders there: "<http(s)://audio-url>".
      const written = JSON.stringify(body).replace(/"<?http\(s\):[^"]*"/g, '"https://x.test/file"');
      return [name, schema.check(JSON.parse(written))];
    });
    const broken = outcomes.filter(([, verdict]) => (verdict as { kind: string }).kind === 'broken');
    expect(broken.map(([name]) => name).sort()).toEqual([...CONTRADICTIONS].sort());
    const unknown = outcomes.filter(([, verdict]) => (verdict as { kind: string }).kind === 'undescribed');
    expect(unknown.map(([name]) => name)).toEqual(UNDESCRIBED);
  });
});

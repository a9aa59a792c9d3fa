import { readFile } from 'node:fs/promises';
import type Ajv from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { flatSchema } from './flat-schema';
import { isObject, type Json } from './require';

/** What the published schema says of a body; `undescribed` = a form it does not know yet. */
export type SchemaVerdict =
  { kind: 'fine' } | { kind: 'undescribed'; what: string } | { kind: 'broken'; errors: string[] };

/** Fields that Meta documents elsewhere and its published schema leaves out. */
const DOCUMENTED_ELSEWHERE: Json = {
  biz_opaque_callback_data: { type: 'string', minLength: 1, maxLength: 512 },
  recipient: { type: 'string', minLength: 1, maxLength: 140 },
};
/** Where the document is stricter than its own examples: the schema, the place in it, and what the examples need. */
const AS_IN_THE_EXAMPLES: ReadonlyArray<readonly [schema: string, place: string, value: unknown]> = [
  ['BaseMessageProperties', 'required', ['messaging_product', 'to']],
  ['LanguageObject', 'required', ['code']],
  ['ButtonComponent', 'index', { type: ['string', 'integer'] }],
  ['ButtonComponent', 'sub_type', { type: 'string' }],
  ['TemplateComponent', 'index', { type: ['string', 'integer'] }],
  ['TemplateComponent', 'sub_type', { type: 'string' }],
  ['LocationMessage', 'latitude', { type: ['string', 'number'] }],
  ['LocationMessage', 'longitude', { type: ['string', 'number'] }],
];
const SENDS = '/messages';
const READ_MARK = 'MarkMessageRequestPayload';
const ADDRESSED = [{ required: ['to'] }, { required: ['recipient'] }];

/**
 * Meta's own published schema of `POST /{number}/messages` (an OpenAPI document): checks the bodies that are sent
 * there, a message by the schema of its type, a read mark by its own.
 */
export class MetaSchema {
  private constructor(
    private readonly messages: ReadonlyMap<string, ValidateFunction>,
    private readonly readMark: ValidateFunction,
    private readonly interactiveTypes: readonly string[],
    /** Bodies that the document itself gives as examples, by name. */
    readonly examples: ReadonlyMap<string, unknown>,
  ) {}

  /** Reads the document from a YAML file. Rejects when it is missing or has no such path. */
  static async fromFile(file: string): Promise<MetaSchema> {
    const { parse } = await import('yaml');
    return MetaSchema.of(parse(await readFile(file, 'utf8'), { maxAliasCount: -1 }));
  }

  /** Takes a parsed OpenAPI document. Rejects when it has no such path. */
  static async of(document: unknown): Promise<MetaSchema> {
    const schemas = objectAt(document, 'components', 'schemas');
    const paths = objectAt(document, 'paths');
    const path = Object.keys(paths).find((name) => name.endsWith(SENDS));
    const content = objectAt(paths[path ?? ''], 'post', 'requestBody', 'content', 'application/json');
    const own = asInTheExamples(schemas);
    const flat = Object.fromEntries(
      Object.entries(own).map(([name, schema]) => [name, flatSchema(schema, own)]),
    );
    const ajv = await validatorOf(flat);
    const mapping = objectAt(schemas, 'Message', 'discriminator', 'mapping');
    const messages = Object.entries(mapping).map(([type, reference]): [string, ValidateFunction] => {
      const name = String(reference).split('/').at(-1) ?? '';
      return [type, ajv.compile(addressed(objectAt(flat, name)))];
    });
    const { enum: types } = objectAt(flat, 'InteractiveObject', 'properties', 'type');
    return new MetaSchema(
      new Map(messages),
      ajv.compile({ $ref: `meta#/components/schemas/${READ_MARK}` }),
      types as string[],
      new Map(
        Object.entries(objectAt(content, 'examples')).map(([name, example]) => [
          name,
          objectAt(example)['value'],
        ]),
      ),
    );
  }

  /** Checks one body. */
  check(body: unknown): SchemaVerdict {
    if (!isObject(body)) return { kind: 'broken', errors: ['the body is no object'] };
    if (body['status'] !== undefined) return verdict(this.readMark, body);
    const type = String(body['type'] ?? 'text');
    const validate = this.messages.get(type);
    if (!validate) return { kind: 'broken', errors: [`no message has the type ${type}`] };
    const { interactive } = body;
    const inner = type === 'interactive' && isObject(interactive) ? String(interactive['type']) : null;
    if (inner !== null && !this.interactiveTypes.includes(inner)) return { kind: 'undescribed', what: inner };
    return verdict(validate, body);
  }
}

function asInTheExamples(schemas: Json): Json {
  const own = structuredClone(schemas);
  for (const [schema, place, value] of AS_IN_THE_EXAMPLES) replaceIn(own[schema], place, value);
  return own;
}

/** Replaces what stands under this key, wherever it is. */
function replaceIn(schema: unknown, place: string, value: unknown): void {
  if (Array.isArray(schema)) {
    for (const one of schema) replaceIn(one, place, value);
  } else if (isObject(schema)) {
    if (place in schema) schema[place] = value;
    else for (const inner of Object.values(schema)) replaceIn(inner, place, value);
  }
}

async function validatorOf(schemas: Json): Promise<Ajv> {
  const { default: Validator } = await import('ajv/dist/2020.js');
  const ajv = new Validator({ strict: false, allErrors: true, logger: false });
  for (const name of ['url', 'uri']) ajv.addFormat(name, /^https?:\/\/\S+$/);
  ajv.addSchema({ $id: 'meta', components: { schemas } });
  return ajv;
}

/** A message to a phone number or to a user id, with what the document leaves out; its references point into it. */
function addressed(schema: Json): Json {
  const required = (schema['required'] ?? []) as string[];
  return {
    ...(absolute(schema) as Json),
    properties: { ...(absolute(schema['properties']) as Json), ...DOCUMENTED_ELSEWHERE },
    required: required.filter((name) => name !== 'to'),
    anyOf: ADDRESSED,
  };
}

function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? `meta${value}` : absolute(value),
    ]),
  );
}

function verdict(validate: ValidateFunction, body: Json): SchemaVerdict {
  if (validate(body)) return { kind: 'fine' };
  const errors = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const named = params['additionalProperty'] ?? params['missingProperty'];
    return `${instancePath || 'body'} ${message ?? ''}${named ? ` (${String(named)})` : ''}`;
  });
  return { kind: 'broken', errors: [...new Set(errors)] };
}

/** The object at a path of keys. @throws Error naming the key that is missing */
function objectAt(value: unknown, ...keys: readonly string[]): Json {
  let at = value;
  for (const key of keys) {
    if (!isObject(at) || !(key in at)) throw new Error(`the OpenAPI document has no ${keys.join('.')}`);
    at = at[key];
  }
  if (!isObject(at)) throw new Error(`the OpenAPI document has no object at ${keys.join('.')}`);
  return at;
}

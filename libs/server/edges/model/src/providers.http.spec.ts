import type { ChainedModel, ModelVendor } from '@feelori/contracts';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { ChatProvider, ChatTurn } from './chat-provider';
import { GeminiProvider } from './gemini-provider';
import { OpenaiProvider } from './openai-provider';
import { ProviderError } from './provider-error';

type Answer = (reply: FastifyReply) => unknown;

const TURN: ChatTurn = {
  system: 'SYS',
  history: [{ role: 'user', text: 'shoes?' }],
  scratch: [],
  tools: [
    {
      name: 'search',
      description: 'finds',
      parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
    },
  ],
  toolMode: 'auto',
  customerTag: 'tag',
};
const GEMINI_CALL = {
  candidates: [
    {
      finishReason: 'STOP',
      content: {
        role: 'model',
        parts: [
          { text: 'thinking aloud', thought: true },
          { functionCall: { id: 'fc_1', name: 'search', args: { q: 1 } }, thoughtSignature: 'SIGNED' },
        ],
      },
    },
  ],
  usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5, thoughtsTokenCount: 7 },
  modelVersion: 'gemini-x',
};
const OPENAI_CALL = {
  status: 'completed',
  model: 'gpt-x',
  output: [
    { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'SEALED' },
    { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: 'search', arguments: '{"q":1}' },
  ],
  usage: { input_tokens: 10, output_tokens: 12 },
};

let app: FastifyInstance;
let answer: Answer;
let bodies: unknown[];
let url: string;

beforeAll(async () => {
  app = fastify({ forceCloseConnections: true });
  app.post('/*', (request, reply) => {
    bodies.push(request.body);
    return answer(reply);
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());
beforeEach(() => {
  bodies = [];
});

const account = (baseUrl: string) => ({ apiKey: 'test-only-key-of-a-vendor', baseUrl });
const chained = (vendor: ModelVendor, model: string): ChainedModel => ({
  ...{ vendor, model, tier: 'quality', price: null },
});
const FLASH = chained('gemini', 'gemini-3.5-flash-lite');
const LUNA = chained('openai', 'gpt-6-luna');
const gemini = () => new GeminiProvider(account(`${url}/gemini`), FLASH);
const openai = () => new OpenaiProvider(account(`${url}/openai/v1`), LUNA);
const step = (
  provider: ChatProvider,
  turn = TURN,
  deadlineMs = 2_000.5,
  signal = new AbortController().signal,
) => provider.step(turn, { signal, deadlineMs, maxOutputTokens: 1_200 });
const failure = async (running: Promise<unknown>): Promise<ProviderError> => {
  const error: unknown = await running.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProviderError);
  return error as ProviderError;
};
const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => {
  return (reply) => reply.code(status).headers(headers).send(body);
};
const html: Answer = (reply) => reply.code(502).type('text/html').send('<html>Bad gateway</html>');
const truncated: Answer = (reply) => reply.type('application/json').send('{"candidates":[{"con');
const hang: Answer = () => new Promise(() => undefined);

describe('a request', () => {
  it.each([
    ['Gemini', gemini, { candidates: [{ finishReason: 'STOP', content: { parts: [{ text: 'ok' }] } }] }],
    ['OpenAI', openai, { status: 'completed', output: [] }],
  ] as const)('to %s holds no half of a surrogate pair, which it would refuse', async (_, provider, body) => {
    answer = (reply) => reply.send(body);
    const model = provider();
    const scratch = model.toolResults([{ id: 'c', name: 'search', output: 'found \ud83d', isError: false }]);
    await step(model, { ...TURN, history: [{ role: 'user', text: 'half \ud83d' }], scratch });
    const sent = JSON.stringify(bodies);
    expect(sent).toContain('half \ufffd');
    expect(sent).toContain('found \ufffd');
    expect(sent).not.toMatch(/\\ud[89a-f]/i);
  });
});

describe('Gemini', () => {
  it('reads calls, skips thoughts, and sends everything back as it came', async () => {
    answer = json(200, GEMINI_CALL);
    const first = await step(gemini());
    expect(first).toMatchObject({
      calls: [{ id: 'fc_1', name: 'search', args: { q: 1 } }],
      stop: 'tools',
      usage: { in: 10, out: 12 },
      model: 'gemini-x',
    });
    expect(first.text).toBeUndefined();
    const results = gemini().toolResults([{ id: 'fc_1', name: 'search', output: '{}', isError: false }]);
    await step(gemini(), { ...TURN, scratch: [...first.raw, ...results] });
    expect(bodies[1]).toMatchObject({
      contents: [
        { role: 'user', parts: [{ text: 'shoes?' }] },
        GEMINI_CALL.candidates[0]?.content,
        {
          role: 'user',
          parts: [{ functionResponse: { id: 'fc_1', name: 'search', response: { result: '{}' } } }],
        },
      ],
      generationConfig: { thinkingConfig: { thinkingLevel: 'LOW' } },
    });
  });

  it.each([
    [{ promptFeedback: { blockReason: 'SAFETY' } }, 'blocked'],
    [{ candidates: [{ finishReason: 'PROHIBITED_CONTENT' }] }, 'blocked'],
    [{ candidates: [{ finishReason: 'MAX_TOKENS', content: { parts: [] } }] }, 'length'],
    [{ candidates: [{ finishReason: 'MALFORMED_FUNCTION_CALL' }] }, 'invalid'],
    [{ candidates: [{ finishReason: 'STOP', content: { parts: [{ text: 'Hi' }] } }] }, 'final'],
    [{}, 'invalid'],
  ])('reads %j as %s', async (body, stop) => {
    answer = json(200, body);
    expect((await step(gemini())).stop).toBe(stop);
  });

  const limited = (quotaId: string) => ({
    error: {
      code: 429,
      message: 'slow',
      status: 'RESOURCE_EXHAUSTED',
      details: [
        { '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations: [{ quotaId }] },
        { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '7s' },
      ],
    },
  });
  const badKey = {
    error: {
      code: 400,
      message: 'key',
      status: 'INVALID_ARGUMENT',
      details: [{ reason: 'API_KEY_INVALID' }],
    },
  };

  it.each<[string, Answer, Partial<ProviderError>]>([
    [
      'RetryInfo',
      json(429, limited('PerMinute')),
      { kind: 'rate_limit', retryAfterMs: 7_000, retryable: true },
    ],
    [
      'a spent day',
      json(429, limited('RequestsPerDay')),
      { kind: 'quota', retryable: false, verdict: 'out' },
    ],
    ['a bad key', json(400, badKey), { kind: 'auth', verdict: 'out' }],
    ['a bad request', json(400, { error: { message: 'x' } }), { kind: 'bad_request', verdict: 'well' }],
    ['a dead model', json(404, { error: { message: 'x' } }), { kind: 'model_gone' }],
    ['a page of HTML', html, { kind: 'overloaded', status: 502, verdict: 'ill' }],
    ['half a body', truncated, { kind: 'upstream_invalid' }],
  ])('judges %s', async (_, stub, expected) => {
    answer = stub;
    expect(await failure(step(gemini()))).toMatchObject(expected);
  });

  it('ends a call that hangs at our deadline', async () => {
    answer = hang;
    expect(await failure(step(gemini(), TURN, 60))).toMatchObject({ kind: 'timeout' });
  });

  it('sends nothing when it is cancelled before', async () => {
    answer = json(200, GEMINI_CALL);
    expect(await failure(step(gemini(), TURN, 500, AbortSignal.abort()))).toMatchObject({
      kind: 'cancelled',
    });
    expect(bodies).toEqual([]);
  });
});

describe('OpenAI', () => {
  it('reads calls and sends reasoning and results back as they came', async () => {
    answer = json(200, OPENAI_CALL);
    const first = await step(openai());
    expect(first).toMatchObject({
      calls: [{ id: 'call_1', name: 'search', args: { q: 1 } }],
      stop: 'tools',
      usage: { in: 10, out: 12 },
    });
    const results = openai().toolResults([{ id: 'call_1', name: 'search', output: '{}', isError: false }]);
    await step(openai(), { ...TURN, scratch: [...first.raw, ...results] });
    expect(bodies[1]).toMatchObject({
      store: false,
      include: ['reasoning.encrypted_content'],
      input: [
        { role: 'user', content: 'shoes?' },
        ...OPENAI_CALL.output,
        { type: 'function_call_output', call_id: 'call_1', output: '{}' },
      ],
    });
  });

  const message = (content: unknown[]) => ({ status: 'completed', output: [{ type: 'message', content }] });

  it.each([
    [message([{ type: 'output_text', text: 'Hi' }]), 'final'],
    [message([{ type: 'refusal', refusal: 'no' }]), 'refusal'],
    [{ status: 'incomplete', incomplete_details: { reason: 'content_filter' }, output: [] }, 'blocked'],
    [{ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, output: [] }, 'length'],
    [{ status: 'completed', output: [] }, 'invalid'],
  ])('reads %j as %s', async (body, stop) => {
    answer = json(200, body);
    expect((await step(openai())).stop).toBe(stop);
  });

  const error = (code: string, type = 'x') => ({ error: { message: 'm', type, param: null, code } });

  it.each<[string, Answer, Partial<ProviderError>]>([
    [
      'a limit',
      json(429, error('rate_limit_exceeded'), { 'retry-after': '2' }),
      { kind: 'rate_limit', retryAfterMs: 2_000 },
    ],
    [
      'a bill',
      json(429, error('credit_balance_exhausted', 'insufficient_quota')),
      { kind: 'quota', retryable: false, verdict: 'out' },
    ],
    ['a bad key', json(401, error('invalid_api_key')), { kind: 'auth', verdict: 'out' }],
    ['a dead model', json(404, error('model_not_found')), { kind: 'model_gone' }],
    ['a bad request', json(400, error('invalid_request_error')), { kind: 'bad_request', verdict: 'well' }],
    ['a page of HTML', html, { kind: 'overloaded', status: 502, verdict: 'ill' }],
    ['half a body', truncated, { kind: 'upstream_invalid' }],
    ['a failure with status 200', json(200, { status: 'failed', output: [] }), { kind: 'upstream_invalid' }],
  ])('judges %s, in one request', async (_, stub, expected) => {
    answer = stub;
    expect(await failure(step(openai()))).toMatchObject(expected);
    expect(bodies).toHaveLength(1);
  });

  it('gives arguments that are no JSON back to the loop', async () => {
    answer = json(200, {
      status: 'completed',
      output: [{ type: 'function_call', call_id: 'c', name: 'search', arguments: '{"q"' }],
    });
    expect((await step(openai())).calls).toMatchObject([{ argsError: expect.any(String) }]);
  });

  it('ends a call that hangs at our deadline', async () => {
    answer = hang;
    expect(await failure(step(openai(), TURN, 60))).toMatchObject({ kind: 'timeout' });
  });
});

it('calls a vendor that cannot be reached a network fault', async () => {
  const nowhere = account('http://127.0.0.1:9');
  expect(await failure(step(new GeminiProvider(nowhere, FLASH)))).toMatchObject({ kind: 'network' });
  expect(await failure(step(new OpenaiProvider(nowhere, LUNA)))).toMatchObject({ kind: 'network' });
});

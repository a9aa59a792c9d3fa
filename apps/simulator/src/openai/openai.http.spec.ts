import { OFFERED_TOOLS } from '../testing/offered-tools';
import { TestingModels } from '../testing/testing-models';

const tools = OFFERED_TOOLS.map((tool) => ({ type: 'function', ...tool, strict: true }));
const user = (content: string) => ({ role: 'user', content });
const ask = (input: unknown, more: object = {}) => ({
  model: 'gpt-6-luna',
  input,
  tools,
  store: false,
  include: ['reasoning.encrypted_content'],
  reasoning: { effort: 'low' },
  ...more,
});

interface Item {
  type: string;
  id: string;
  call_id: string;
  encrypted_content?: string;
}

describe('OpenAI responses', () => {
  const models = new TestingModels();
  beforeEach(() => models.scenario({ delay_ms: 0 }));
  afterEach(() => models.world.reset());
  afterAll(() => models.app.close());

  const firstOutput = async (more: object = {}): Promise<Item[]> => {
    const { body } = await models.openAi(ask([user('where is #1001?')], more));
    return body['output'] as Item[];
  };
  const output = (call_id: string) => ({
    type: 'function_call_output',
    call_id,
    output: JSON.stringify({ orders: [{ order: '#1001', parcels: [{ status: 'DELIVERED' }] }] }),
  });

  it('calls the offered tool after a thought, and answers from its result', async () => {
    const items = await firstOutput();
    expect(items).toMatchObject([
      { type: 'reasoning', encrypted_content: expect.any(String) as string },
      {
        type: 'function_call',
        name: 'track_order',
        arguments: '{"order_name":"#1001"}',
        status: 'completed',
      },
    ]);
    const done = await models.openAi(ask([user('where is #1001?'), ...items, output(items[1]!.call_id)]));
    expect(done.body).toMatchObject({
      object: 'response',
      status: 'completed',
      store: false,
      output: [{ type: 'message', content: [{ type: 'output_text', text: 'Order #1001: delivered' }] }],
    });
    expect(done.headers).toMatchObject({
      'x-request-id': expect.stringMatching(/^req_/) as string,
      'x-ratelimit-remaining-requests': expect.any(String) as string,
    });
  });

  it('wants an output for every call, and a call for every output', async () => {
    const items = await firstOutput();
    const open = await models.openAi(ask([user('x'), ...items]));
    expect(open.status).toBe(400);
    expect(open.body).toMatchObject({
      error: {
        message: `No tool output found for function call ${items[1]!.call_id}.`,
        type: 'invalid_request_error',
      },
    });
    expect((await models.openAi(ask([user('x'), output('call_stray')]))).status).toBe(400);
  });

  it('keeps nothing: reasoning must come back, encrypted', async () => {
    const [, call] = await firstOutput();
    const without = await models.openAi(ask([user('x'), call, output(call!.call_id)]));
    expect(without.body).toMatchObject({
      error: { message: expect.stringContaining("required 'reasoning' item") as string },
    });
    const plain = await firstOutput({ include: [] });
    const bare = await models.openAi(ask([user('x'), ...plain, output(plain[1]!.call_id)]));
    expect(bare.status).toBe(404);
    const previous = await models.openAi(ask('x', { previous_response_id: 'resp_1' }));
    expect(previous).toMatchObject({ status: 404, body: { error: { code: 'previous_response_not_found' } } });
  });

  it.each<[string, object, string | null]>([
    ['an unknown parameter', ask('hi', { max_tokens: 5 }), 'unknown_parameter'],
    ['sampling with reasoning', ask('hi', { temperature: 0.2 }), 'unsupported_parameter'],
    ['too small an output', ask('hi', { max_output_tokens: 5 }), 'integer_below_min_value'],
    ['an unknown role', ask([{ role: 'tool', content: 'x' }]), 'invalid_value'],
    [
      'input_text from the assistant',
      ask([{ role: 'assistant', content: [{ type: 'input_text', text: 'x' }] }]),
      'invalid_value',
    ],
    [
      'a loose schema',
      ask('hi', {
        tools: [
          {
            type: 'function',
            name: 't',
            parameters: {
              type: 'object',
              properties: { a: { type: 'string' } },
              required: [],
              additionalProperties: false,
            },
          },
        ],
      }),
      'invalid_function_parameters',
    ],
    [
      'an open schema',
      ask('hi', { tools: [{ type: 'function', name: 't', parameters: { type: 'object', properties: {} } }] }),
      'invalid_function_parameters',
    ],
  ])('refuses %s', async (_, body, code) => {
    expect(await models.openAi(body)).toMatchObject({
      status: 400,
      body: { error: { code, type: 'invalid_request_error' } },
    });
  });

  it('answers a bad key with 401 and a retired model with 404', async () => {
    expect(await models.openAi(ask('hi'), '/responses', 'wrong')).toMatchObject({
      status: 401,
      body: { error: { code: 'invalid_api_key' } },
    });
    expect(await models.openAi(ask('hi', { model: 'gpt-4' }))).toMatchObject({
      status: 404,
      body: { error: { code: 'model_not_found' } },
    });
  });

  it('breaks as told', async () => {
    const broken = async (malformed: string) => {
      await models.scenario({ rules: [{ vendor: 'openai', malformed }] });
      return (await models.openAi(ask('hi'))).body;
    };
    expect(await broken('failed')).toMatchObject({ status: 'failed', error: { code: 'server_error' } });
    expect(await broken('length')).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
    });
    expect(await broken('blocked')).toMatchObject({ output: [{ content: [{ type: 'refusal' }] }] });
    const [, call] = (await broken('invalid_args'))['output'] as { arguments: string }[];
    expect(() => JSON.parse(call!.arguments) as unknown).toThrow(SyntaxError);
  });
});

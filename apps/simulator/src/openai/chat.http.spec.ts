import { OFFERED_TOOLS } from '../testing/offered-tools';
import { TestingModels } from '../testing/testing-models';

const tools = OFFERED_TOOLS.map((tool) => ({ type: 'function', function: { ...tool, strict: true } }));
const user = (content: unknown) => ({ role: 'user', content });

interface Message {
  role: string;
  content: string | null;
  tool_calls?: { id: string; function: { name: string; arguments: string } }[];
}

describe('OpenAI chat completions', () => {
  const models = new TestingModels();
  beforeEach(() => models.scenario({ delay_ms: 0 }));
  afterEach(() => models.world.reset());
  afterAll(() => models.app.close());

  const ask = (messages: unknown[], more: object = {}) =>
    models.openAi(
      { model: 'gpt-6-luna', messages, tools, reasoning_effort: 'none', ...more },
      '/chat/completions',
    );
  const question = user('where is #1001?');
  const called = async (): Promise<Message> => {
    const { body } = await ask([question]);
    const [choice] = body['choices'] as { finish_reason: string; message: Message }[];
    expect(choice!.finish_reason).toBe('tool_calls');
    return choice!.message;
  };
  const result = (id: string) => ({
    role: 'tool',
    tool_call_id: id,
    content: JSON.stringify({ orders: [{ order: '#1001', parcels: [{ status: 'DELIVERED' }] }] }),
  });

  it('calls an offered tool and answers from its result', async () => {
    const message = await called();
    expect(message).toMatchObject({
      content: null,
      tool_calls: [
        { type: 'function', function: { name: 'track_order', arguments: '{"order_name":"#1001"}' } },
      ],
    });
    const done = await ask([
      { role: 'system', content: 'SYS' },
      question,
      message,
      result(message.tool_calls![0]!.id),
    ]);
    expect(done.body).toMatchObject({
      object: 'chat.completion',
      choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: 'Order #1001: delivered' } }],
      usage: { completion_tokens_details: { reasoning_tokens: 0 } },
    });
  });

  it('wants an answer for every call, and a call for every answer', async () => {
    const message = await called();
    const open = await ask([question, message, user('hello?')]);
    expect(open).toMatchObject({
      status: 400,
      body: { error: { param: 'messages', message: expect.stringContaining(message.tool_calls![0]!.id) } },
    });
    expect((await ask([question, result('call_stray')])).status).toBe(400);
  });

  it('calls nothing when it may not', async () => {
    const { body } = await ask([user([{ type: 'text', text: 'where is #1001?' }])], { tool_choice: 'none' });
    expect(body['choices']).toMatchObject([{ finish_reason: 'stop' }]);
  });

  it.each<[string, object, string | null]>([
    ['tools while reasoning', { reasoning_effort: 'low' }, null],
    ['no reasoning where it cannot be off', { model: 'gpt-6-astra' }, 'unsupported_value'],
    ['sampling while reasoning', { tools: [], reasoning_effort: 'low', top_p: 0.5 }, 'unsupported_parameter'],
    ['the old name of the limit', { max_tokens: 5 }, 'unsupported_parameter'],
    [
      'a tool with a bad name',
      { tools: [{ type: 'function', function: { name: 'no way' } }] },
      'invalid_value',
    ],
    ['no messages', { messages: [] }, 'missing_required_parameter'],
    ['an unknown role', { messages: [{ role: 'ghost', content: 'boo' }] }, null],
  ])('refuses %s', async (_, more, code) => {
    expect(await ask([user('hi')], more)).toMatchObject({ status: 400, body: { error: { code } } });
  });

  it.each([
    ['length', { finish_reason: 'length' }],
    ['blocked', { finish_reason: 'content_filter' }],
    ['empty', { finish_reason: 'stop', message: { content: '' } }],
    ['unknown_tool', { message: { tool_calls: [{ function: { name: 'no_such_tool' } }] } }],
  ])('breaks as told: %s', async (malformed, choice) => {
    await models.scenario({ rules: [{ malformed }] });
    expect((await ask([user('hi')])).body['choices']).toMatchObject([choice]);
  });

  it('answers half a call and a failure as told', async () => {
    await models.scenario({ rules: [{ malformed: 'invalid_args', times: 1 }, { malformed: 'failed' }] });
    const [choice] = (await ask([user('hi')])).body['choices'] as { message: Message }[];
    expect(() => JSON.parse(choice!.message.tool_calls![0]!.function.arguments) as unknown).toThrow(
      SyntaxError,
    );
    expect(await ask([user('hi')])).toMatchObject({ status: 500, body: { error: { type: 'server_error' } } });
  });
});

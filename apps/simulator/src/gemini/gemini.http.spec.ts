import { OFFERED_TOOLS } from '../testing/offered-tools';
import { TestingModels } from '../testing/testing-models';

const user = (text: string) => ({ role: 'user', parts: [{ text }] });
const tools = [
  {
    functionDeclarations: OFFERED_TOOLS.map(({ name, parameters }) => ({
      name,
      parametersJsonSchema: parameters,
    })),
  },
];
const ask = (contents: unknown[], more: object = {}) => ({ contents, tools, ...more });

const LITE = 'gemini-3.5-flash-lite';
const MINIMAL = { generationConfig: { thinkingConfig: { thinkingLevel: 'MINIMAL' } } };

interface CallPart {
  functionCall: { id: string; name: string; args: unknown };
  thoughtSignature?: string;
}

describe('Gemini generateContent', () => {
  const models = new TestingModels();
  beforeEach(() => models.scenario({ delay_ms: 0 }));
  afterEach(() => models.world.reset());
  afterAll(() => models.app.close());

  const firstContent = async (): Promise<{ role: string; parts: CallPart[] }> => {
    const { body } = await models.gemini(ask([user('show me blue dresses under 80')]));
    const [candidate] = body['candidates'] as { content: { role: string; parts: CallPart[] } }[];
    return candidate!.content;
  };
  const messageOf = (body: Record<string, unknown>): string => (body['error'] as { message: string }).message;
  const result = (id: string, name = 'search_products') => ({
    role: 'user',
    parts: [
      {
        functionResponse: {
          id,
          name,
          response: { result: '{"products":[{"ref":"P1","title":"Azure Wrap Dress"}]}' },
        },
      },
    ],
  });

  it('calls the offered tool with an id and a signature, and answers from its result', async () => {
    const content = await firstContent();
    const [part] = content.parts;
    expect(part?.functionCall).toMatchObject({
      name: 'search_products',
      args: { terms: ['blue', 'dress'], category: null, price_max: 80, in_stock_only: true },
    });
    expect(part?.thoughtSignature).toEqual(expect.any(String));
    const done = await models.gemini(
      ask([user('show me blue dresses under 80'), content, result(part!.functionCall.id)]),
    );
    expect(done.body).toMatchObject({
      candidates: [
        {
          finishReason: 'STOP',
          content: {
            role: 'model',
            parts: [{ text: expect.stringContaining('Azure Wrap Dress') as string }],
          },
        },
      ],
      usageMetadata: { thoughtsTokenCount: expect.any(Number) as number },
      modelVersion: 'gemini-3.5-flash-lite',
    });
  });

  it('refuses a call of this turn without its signature, or with that of another model', async () => {
    const { parts } = await firstContent();
    const { functionCall, thoughtSignature } = parts[0]!;
    const again = (part: object, model?: string) =>
      models.gemini(
        ask([user('blue dresses'), { role: 'model', parts: [part] }, result(functionCall.id)]),
        model,
      );
    const missing = await again({ functionCall });
    expect(missing.status).toBe(400);
    expect(messageOf(missing.body)).toContain('missing a thought_signature');
    const foreign = await again({ functionCall, thoughtSignature }, 'gemini-3.8-flash');
    expect(messageOf(foreign.body)).toBe('Corrupted thought signature.');
    expect((await again({ functionCall, thoughtSignature: 'skip_thought_signature_validator' })).status).toBe(
      200,
    );
  });

  it('does not ask for signatures of turns that are over', async () => {
    const call = { functionCall: { id: 'fc_1', name: 'search_products', args: {} } };
    const contents = [
      user('bags'),
      { role: 'model', parts: [call] },
      result('fc_1'),
      { role: 'model', parts: [{ text: 'Here.' }] },
      user('hi'),
    ];
    expect((await models.gemini(ask(contents))).status).toBe(200);
  });

  it('wants each response with the id and name of its call', async () => {
    const content = await firstContent();
    const { id } = content.parts[0]!.functionCall;
    const start = [user('blue dresses'), content];
    expect((await models.gemini(ask([...start, result('fc_wrong')]))).status).toBe(400);
    expect((await models.gemini(ask([...start, result(id, 'get_product')]))).status).toBe(400);
    expect(messageOf((await models.gemini(ask([...start, user('so?')]))).body)).toContain(
      'number of function response parts',
    );
  });

  it.each<[what: string, body: object, model: string]>([
    ['a last turn of the model', ask([user('hi'), { role: 'model', parts: [{ text: 'Hel' }] }]), LITE],
    ['role function', ask([{ role: 'function', parts: [{ text: 'x' }] }]), LITE],
    ['no contents', { contents: [] }, LITE],
    ['an unknown field', ask([user('hi')], { temperature: 1 }), LITE],
    ['a penalty', ask([user('hi')], { generationConfig: { presencePenalty: 1 } }), LITE],
    ['MINIMAL where it is not allowed', ask([user('hi')], MINIMAL), 'gemini-3.8-flash'],
    [
      'JSON Schema in `parameters`',
      { contents: [user('hi')], tools: [{ functionDeclarations: OFFERED_TOOLS }] },
      LITE,
    ],
  ])('refuses %s', async (_, body, model) => {
    const answer = await models.gemini(body, model);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { code: 400, status: 'INVALID_ARGUMENT' } });
  });

  it('answers a bad key with 400 API_KEY_INVALID and a dead model with 404', async () => {
    expect((await models.gemini(ask([user('hi')]), undefined, 'wrong')).body).toMatchObject({
      error: { code: 400, details: [{ reason: 'API_KEY_INVALID' }] },
    });
    expect((await models.gemini(ask([user('hi')]), 'gemini-2.0-flash')).status).toBe(404);
  });

  it('says how long to wait when there is too much', async () => {
    models.world.faults.set('gemini', { mode: '429', times: 1 });
    const { status, body } = await models.gemini(ask([user('hi')]));
    expect(status).toBe(429);
    expect(body).toMatchObject({
      error: {
        details: [
          { violations: [{ quotaId: expect.stringContaining('PerMinute') as string }] },
          { retryDelay: '2s' },
        ],
      },
    });
  });

  it('calls nothing in mode NONE and spends a tiny budget on thoughts', async () => {
    const toolConfig = { functionCallingConfig: { mode: 'NONE' } };
    const none = await models.gemini(ask([user('blue dresses')], { toolConfig }));
    expect(JSON.stringify(none.body)).not.toContain('functionCall');
    const small = await models.gemini(ask([user('hi')], { generationConfig: { maxOutputTokens: 8 } }));
    expect(small.body).toMatchObject({ candidates: [{ finishReason: 'MAX_TOKENS' }] });
  });

  it('follows scenarios: by rule so many times, instant, malicious', async () => {
    await models.scenario({
      rules: [
        { contains: 'HI', times: 1, malformed: 'blocked' },
        { regex: '^hi$', text: 'scripted' },
      ],
    });
    expect((await models.gemini(ask([user('hi')]))).body).toMatchObject({
      promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
    });
    expect(JSON.stringify((await models.gemini(ask([user('hi')]))).body)).toContain('scripted');
    await models.scenario({ mode: 'instant', rules: [] });
    expect(JSON.stringify((await models.gemini(ask([user('a'), user('b')]))).body)).toContain('echo: a|b');
    await models.scenario({ mode: 'malicious' });
    expect(JSON.stringify((await models.gemini(ask([user('a')]))).body)).toContain('https://evil.example');
    expect(await models.scenario({ rules: [{ regex: '(' }] })).toBe(400);
  });
});

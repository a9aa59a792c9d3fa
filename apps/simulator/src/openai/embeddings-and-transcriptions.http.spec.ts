import { recordingOf } from '../model/spoken-words';
import { TestingModels } from '../testing/testing-models';

interface Embeddings {
  data: { index: number; embedding: string | number[] }[];
}

describe('OpenAI embeddings and transcriptions', () => {
  const models = new TestingModels();
  afterAll(() => models.app.close());

  const embed = async (more: object): Promise<Embeddings> => {
    const { body } = await models.openAi({ model: 'text-embedding-3-small', ...more }, '/embeddings');
    return body as unknown as Embeddings;
  };
  const transcribe = async (name: string, content: Buffer, model = 'gpt-transcribe') => {
    const form = new FormData();
    form.set('model', model);
    form.append('languages[]', 'es');
    form.append('keywords[]', 'Feelori');
    form.set('file', new Blob([Uint8Array.from(content)], { type: 'audio/ogg' }), name);
    const encoded = new Response(form);
    const answer = await models.app.inject({
      method: 'POST',
      url: '/openai/v1/audio/transcriptions',
      headers: {
        authorization: `Bearer ${models.world.settings.openaiApiKey}`,
        'content-type': encoded.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };

  it('embeds in the encoding that was asked for', async () => {
    const plain = await embed({ input: ['blue dress', 'returns'], dimensions: 8 });
    const packed = await embed({
      input: ['blue dress', 'returns'],
      dimensions: 8,
      encoding_format: 'base64',
    });
    expect(plain.data.map(({ index }) => index)).toEqual([0, 1]);
    packed.data.forEach(({ embedding }, at) => {
      const bytes = Buffer.from(String(embedding), 'base64');
      const numbers = Array.from({ length: 8 }, (_, position) => bytes.readFloatLE(position * 4));
      numbers.forEach((number, position) =>
        expect(number).toBeCloseTo((plain.data[at]!.embedding as number[])[position]!),
      );
    });
    expect((await embed({ input: 'x' })).data[0]!.embedding).toHaveLength(1536);
  });

  it.each<[string, object, number, string]>([
    ['an unknown model', { model: 'text-embedding-ada-002', input: 'x' }, 404, 'model_not_found'],
    ['an empty text', { model: 'text-embedding-3-large', input: '' }, 400, 'invalid_value'],
    ['no texts', { model: 'text-embedding-3-large', input: [] }, 400, 'invalid_value'],
    [
      'too many dimensions',
      { model: 'text-embedding-3-small', input: 'x', dimensions: 1537 },
      400,
      'invalid_value',
    ],
  ])('refuses to embed %s', async (_, body, status, code) => {
    expect(await models.openAi(body, '/embeddings')).toMatchObject({ status, body: { error: { code } } });
  });

  it('hears in a voice note what was said', async () => {
    const heard = await transcribe('voice.ogg', recordingOf('¿Dónde está mi pedido?'));
    expect(heard).toMatchObject({
      status: 200,
      body: {
        text: '¿Dónde está mi pedido?',
        languages: [{ code: 'es' }],
        usage: { type: 'duration', seconds: 1 },
      },
    });
    expect((await transcribe('other.ogg', Buffer.from('OggS, but not ours'))).body['text']).not.toBe('');
  });

  it('refuses a file of another kind, too large a one, and an unknown model', async () => {
    expect((await transcribe('voice.pdf', recordingOf('hi'))).status).toBe(400);
    expect((await transcribe('voice.ogg', Buffer.alloc(25 * 1024 ** 2 + 1, 'x'))).status).toBe(413);
    expect((await transcribe('voice.ogg', recordingOf('hi'), 'gpt-6-luna')).status).toBe(404);
    expect((await models.openAi({ model: 'gpt-transcribe' }, '/audio/transcriptions')).status).toBe(400);
  });
});

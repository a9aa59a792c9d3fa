import { recordingOf } from '../model/spoken-words';
import { TestingModels } from '../testing/testing-models';

const content = (text: string) => ({ parts: [{ text }] });
const OLDER = 'gemini-embedding-001';

describe('Gemini beside answers', () => {
  const models = new TestingModels();
  afterAll(() => models.app.close());

  const embed = (body: object, model = OLDER, method = 'embedContent') =>
    models.gemini(body, model, undefined, method);

  it('embeds one text, of length 1 only in full size', async () => {
    const full = await embed({ content: content('blue dress'), taskType: 'RETRIEVAL_QUERY' });
    const { values } = full.body['embedding'] as { values: number[] };
    expect(values).toHaveLength(3072);
    expect(Math.hypot(...values)).toBeCloseTo(1);
    const short = await embed({ content: content('blue dress'), outputDimensionality: 768 });
    const cut = (short.body['embedding'] as { values: number[] }).values;
    expect(cut).toHaveLength(768);
    expect(Math.hypot(...cut)).toBeLessThan(0.9);
  });

  it('embeds a batch, in order', async () => {
    const request = (text: string) => ({ model: `models/${OLDER}`, content: content(text) });
    const { body } = await embed({ requests: [request('a'), request('b')] }, OLDER, 'batchEmbedContents');
    const alone = await embed({ content: content('b') });
    const embeddings = body['embeddings'] as unknown[];
    expect(embeddings).toHaveLength(2);
    expect(embeddings[1]).toEqual(alone.body['embedding']);
  });

  it.each<[string, object, string, string, number]>([
    [
      'a task type on the newer model',
      { content: content('x'), taskType: 'CLUSTERING' },
      'gemini-embedding-2',
      'embedContent',
      400,
    ],
    ['an unknown task type', { content: content('x'), taskType: 'SINGING' }, OLDER, 'embedContent', 400],
    ['too few dimensions', { content: content('x'), outputDimensionality: 64 }, OLDER, 'embedContent', 400],
    ['no text', { content: content(' ') }, OLDER, 'embedContent', 400],
    ['an empty batch', { requests: [] }, OLDER, 'batchEmbedContents', 400],
    ['a batch for another model', { requests: [{ model: 'models/x' }] }, OLDER, 'batchEmbedContents', 400],
    ['a dead model', { content: content('x') }, 'text-embedding-004', 'embedContent', 404],
    ['an unknown method', {}, OLDER, 'singContent', 404],
  ])('refuses %s', async (_, body, model, method, status) => {
    expect(await embed(body, model, method)).toMatchObject({ status, body: { error: { code: status } } });
  });

  it('hears a voice note', async () => {
    const data = recordingOf('Do you ship to Spain?').toString('base64');
    await models.scenario({ mode: 'instant', delay_ms: 0 });
    const { body } = await models.gemini({
      contents: [
        {
          role: 'user',
          parts: [{ inlineData: { mimeType: 'audio/ogg', data } }, { text: 'Transcribe it.' }],
        },
      ],
    });
    expect(JSON.stringify(body)).toContain('"Do you ship to Spain?"');
  });

  it('lists the embedding models with what they can do', async () => {
    const { geminiApiKey } = models.world.settings;
    const answer = await models.app.inject({ url: `/gemini/v1beta/models?key=${geminiApiKey}` });
    expect(answer.json<{ models: object[] }>().models).toContainEqual(
      expect.objectContaining({
        name: 'models/gemini-embedding-2',
        supportedGenerationMethods: ['embedContent', 'batchEmbedContents'],
      }),
    );
  });
});

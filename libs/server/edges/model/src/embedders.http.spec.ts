import fastify, { type FastifyInstance } from 'fastify';
import type { Embedder } from './embedder';
import { GeminiEmbedder } from './gemini-embedder';
import { OpenaiEmbedder } from './openai-embedder';

const LONG = 768;
const OPTIONS = { signal: new AbortController().signal, deadlineMs: 2_000 };
/** A vector that points along one axis, of length 3. */
const along = (axis: number): number[] => Array.from({ length: LONG }, (_, at) => (at === axis ? 3 : 0));
const packed = (numbers: number[]): string =>
  Buffer.from(Float32Array.from(numbers).buffer).toString('base64');

describe('embeddings of both vendors', () => {
  let app: FastifyInstance;
  let gemini: Embedder;
  let openai: Embedder;
  let asked: { url: string; body: unknown }[];
  let answer: { status: number; body: unknown } | 'nothing';

  beforeAll(async () => {
    app = fastify({ forceCloseConnections: true });
    app.post('/*', async (request, reply) => {
      asked.push({ url: request.url, body: request.body });
      if (answer === 'nothing') return reply.hijack();
      return reply.code(answer.status).send(answer.body);
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    gemini = new GeminiEmbedder({ apiKey: 'test-only-key-of-a-vendor', baseUrl: url });
    openai = new OpenaiEmbedder({ apiKey: 'test-only-key-of-a-vendor', baseUrl: `${url}/v1` });
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(() => app.close());

  const axes = async (embedder: Embedder) => {
    const { vectors, ...counted } = await embedder.embed(['eight ab', 'c'], 'passage', OPTIONS);
    return { axes: vectors.map((one) => one.indexOf(1)), ...counted };
  };

  it('are asked of Gemini as it takes them, and counted by their letters', async () => {
    answer = { status: 200, body: { embeddings: [{ values: along(5) }, { values: along(9) }] } };
    expect(await axes(gemini)).toEqual({ axes: [5, 9], tokens: 3, usd: expect.closeTo(0.000_000_45, 10) });
    const request = (text: string) => ({
      model: 'models/gemini-embedding-001',
      content: { role: 'user', parts: [{ text }] },
      taskType: 'RETRIEVAL_DOCUMENT',
      outputDimensionality: LONG,
    });
    expect(asked).toEqual([
      {
        url: '/v1beta/models/gemini-embedding-001:batchEmbedContents',
        body: { requests: [request('eight ab'), request('c')] },
      },
    ]);
  });

  it('are asked of OpenAI as it takes them, and put in order', async () => {
    const data = [9, 5].map((axis, at) => ({ index: 1 - at, embedding: packed(along(axis)) }));
    answer = { status: 200, body: { object: 'list', data, usage: { prompt_tokens: 4, total_tokens: 4 } } };
    expect(await axes(openai)).toEqual({ axes: [5, 9], tokens: 4, usd: expect.closeTo(0.000_000_08, 10) });
    expect(asked[0]?.body).toMatchObject({
      model: 'text-embedding-3-small',
      input: ['eight ab', 'c'],
      dimensions: LONG,
    });
  });

  it.each<[string, typeof answer, string]>([
    [
      'of fewer than were asked for',
      { status: 200, body: { embeddings: [{ values: along(1) }], data: [] } },
      'upstream_invalid',
    ],
    ['of another shape', { status: 200, body: { embeddings: 1, data: 'x' } }, 'upstream_invalid'],
    ['that do not come', { status: 500, body: { error: { message: 'x' } } }, 'overloaded'],
    ['for a key that is refused', { status: 403, body: { error: { message: 'x' } } }, 'auth'],
  ])('are none: %s', async (_, next, kind) => {
    answer = next;
    await expect(axes(gemini)).rejects.toMatchObject({ provider: 'gemini', kind });
    await expect(axes(openai)).rejects.toMatchObject({ provider: 'openai', kind });
  });

  it('are waited for no longer than said', async () => {
    answer = 'nothing';
    const soon = { ...OPTIONS, deadlineMs: 50 };
    await expect(gemini.embed(['a'], 'question', soon)).rejects.toMatchObject({ kind: 'timeout' });
    await expect(openai.embed(['a'], 'question', soon)).rejects.toMatchObject({ kind: 'timeout' });
  });
});

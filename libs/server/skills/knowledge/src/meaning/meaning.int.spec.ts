import fastify, { type FastifyInstance } from 'fastify';
import { LiveSettings } from '@feelori/platform/live-settings';
import type { AuditEntry } from '@feelori/platform/audit';
import { Articles, PassageVectors } from '@feelori/records/knowledge';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { Knowledge } from '../knowledge';
import { KnowledgeFollower } from '../knowledge-follower';
import { KnowledgeIndex } from '../knowledge-index';
import { KnowledgeModule } from '../knowledge.module';
import { KnownVectors } from './known-vectors';
import { VectorKeeper } from './vector-keeper';

const MODEL = 'gemini-embedding-001';
const QUESTION = 'shall I ever see my cash again?';
const TEXT = '## Refunds\nWe pay within five days.\n\n## Cards\nVisa and Mastercard.';
const AUDIT = { _id: 'a' } as AuditEntry;
const WRITTEN = { title: 'Money', text: TEXT, link: '', language: 'en', removed: false, by: 'Maya' } as const;

/** Two things can be meant: money that comes back, or anything else. */
const embedded = (text: string): number[] =>
  Array.from({ length: 768 }, (_, at) => (at === (/refund|cash/i.test(text) ? 0 : 1) ? 1 : 0));

interface Batch {
  requests: { content: { parts: { text: string }[] } }[];
}

describe('what the shop has written, by what it means', () => {
  const stores = testStores();
  let vendor: FastifyInstance;
  let running: TestApp;
  let asked: string[] = [];
  let mode: 'well' | 'slow' | 'down' = 'well';

  beforeAll(async () => {
    vendor = fastify({ forceCloseConnections: true });
    vendor.post<{ Body: Batch }>('/*', async (request, reply) => {
      const texts = request.body.requests.map(({ content }) => content.parts[0]?.text ?? '');
      asked.push(...texts);
      if (mode === 'slow') return reply.hijack();
      if (mode === 'down') return reply.code(503).send({ error: { message: 'x' } });
      return reply.send({ embeddings: texts.map((text) => ({ values: embedded(text) })) });
    });
    const url = await vendor.listen({ port: 0, host: '127.0.0.1' });
    const keyed = { GEMINI_API_KEY: 'test-only-key-of-a-vendor', GEMINI_BASE_URL: url };
    running = await testApp([KnowledgeModule], testSettings({ ...stores.env, ...keyed }));
    await running.get(Articles).add('money', { ...WRITTEN, at: new Date() }, AUDIT);
    await running.get(KnowledgeFollower).follow();
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    await running.close();
    await vendor.close();
    await stores.drop();
  });

  const found = async (question: string, reader: string | null = 'c1') =>
    (await running.get(Knowledge).find(question, reader)).passages;
  const allKnown = () =>
    until('every piece is embedded', () => running.get(KnownVectors).missing(MODEL, 1).length === 0);

  it('is found where it shares no word with the question, for whoever reads it first', async () => {
    await allKnown();
    const [best, ...others] = await found(QUESTION);
    expect(best).toMatchObject({ articleId: 'money', heading: 'Refunds', foundBy: 'meaning', sure: false });
    expect(others).toEqual([]);
    expect(await found(QUESTION, null)).toEqual([]);
    expect((await found('refunds?'))[0]).toMatchObject({ heading: 'Refunds', foundBy: 'both' });
    expect((await found('mastercard?'))[0]).toMatchObject({ heading: 'Cards' });
  });

  it('is asked for once: a question said again, and what another process has asked for', async () => {
    await found(QUESTION);
    const other = new KnownVectors(running.get(KnowledgeIndex), running.get(PassageVectors));
    await other.read(MODEL);
    expect([...other.of(MODEL)]).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  it('is gone through only where something changed or is missing, and read by nobody who asks', async () => {
    const [keeper, known] = [running.get(VectorKeeper), running.get(KnownVectors)];
    await allKnown();
    await keeper.look();
    const [read, others] = [jest.spyOn(known, 'read'), jest.spyOn(known, 'forgetOthers')];
    await keeper.look();
    await found('where is my cash?');
    expect([...read.mock.calls, ...others.mock.calls]).toEqual([]);
    const article = { id: 'cash', version: 1, title: 'Cash', text: 'We take it.', link: '', language: null };
    running.get(KnowledgeIndex).put(article);
    await allKnown();
    running.get(KnowledgeIndex).remove('cash');
    await keeper.look();
    expect([read.mock.calls.length > 0, others.mock.calls.length > 0]).toEqual([true, true]);
    for (const spy of [read, others]) spy.mockRestore();
  });

  it('is asked for again only where it changed', async () => {
    const before = (await running.get(Articles).byId('money'))!;
    const text = TEXT.replace('Visa', 'American Express');
    await running.get(Articles).change(before, { ...WRITTEN, text, at: new Date() }, AUDIT);
    await running.get(KnowledgeFollower).follow();
    await allKnown();
    expect(asked).toEqual(['Money\nCards\nAmerican Express and Mastercard.']);
    expect([...running.get(KnownVectors).of(MODEL)]).toHaveLength(2);
  });

  it('is not looked for when it is switched off', async () => {
    const live = running.get(LiveSettings);
    const get = jest.spyOn(live, 'get').mockReturnValue(false as never);
    expect(await found('where does my cash go?')).toEqual([]);
    get.mockRestore();
    expect(asked).toEqual([]);
  });

  it('is left to the words where the model is slow, and where it is down, soon without being asked', async () => {
    mode = 'slow';
    const began = performance.now();
    expect((await found('refunds, cash?'))[0]).toMatchObject({ heading: 'Refunds', foundBy: 'words' });
    expect(performance.now() - began).toBeLessThan(1_500);
    mode = 'down';
    for (let n = 0; n < 6; n += 1) await found(`refunds, cash ${n}?`);
    asked = [];
    expect((await found('refunds and cash?'))[0]).toMatchObject({ foundBy: 'words' });
    expect(asked).toEqual([]);
  });
});

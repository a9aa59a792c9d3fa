import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Turn } from '@feelori/records/turns';
import { MongoClient } from 'mongodb';
import { moneyIn, statementsIn } from '../../libs/server/skills/answers/src/guard/claims';
import { redact } from '../../libs/server/skills/answers/src/guard/redact';
import type { EvalProduct } from '../eval/eval-product';
import { personOf } from '../eval/people';
import { playGolden } from '../eval/play-golden';
import { readConversationFile } from '../eval/read-conversations';
import { Records } from '../eval/records';
import { Talk } from '../eval/talk';
import { signIn } from '../load/console-api';
import { productOnGivenStores, type TestProduct } from '../product/product-on-given-stores';
import { compare } from './compare';
import type { Outcome } from './outcome';
import { playStored } from './play-stored';
import type { Stored } from './stored-conversation';
import { StoredReader } from './stored-reader';

const QUIET = { QUIET_MS: '300', QUIET_MAX_MS: '2000', SIM_META_SCHEMA: '', GEMINI_PRICE: '0.3/2.5' };
const root = path.resolve(__dirname, '../..');

/** One product plays both parts: it is the shop whose conversations are stored, and the one they are played on again. */
describe('what a running product has stored', () => {
  let test: TestProduct;
  let running: EvalProduct;
  let mongo: MongoClient;
  const commands: string[] = [];

  beforeAll(async () => {
    test = await productOnGivenStores(root, QUIET);
    const { product } = test;
    running = { product, records: new Records(product), teach: () => Promise.resolve() };
    await product.start();
    await product.control('PUT', '/statuses', { enabled: false });
    mongo = new MongoClient(product.environment['MONGODB_URI'] ?? '', { monitorCommands: true });
    mongo.on('commandStarted', ({ commandName }) => commands.push(commandName));
    const ann = new Talk(running, '16505550191', 'Ann Rivers');
    await ann.say([{ text: 'hello, this is Ann Rivers, call me at +1 650 555 0191' }]);
    await ann.say([{ text: 'do you have' }, { text: 'a commuter backpack?' }]);
    const lou = new Talk(running, '16505550192', 'Lou');
    await lou.say([{ text: 'can I talk to a person please' }]);
    await lou.say([{ text: 'are you there?' }]);
  }, 180_000);
  afterAll(async () => {
    await mongo.close();
    await running.records.close();
    await test.close();
    rmSync(test.folder, { recursive: true, force: true });
  });

  const db = (): ReturnType<MongoClient['db']> => mongo.db();
  const read = (): Promise<Stored> =>
    new StoredReader(db(), redact).read(10, new Date(Date.now() - 3_600_000), () => undefined);
  const play = (stored: Stored): Promise<Outcome[][]> =>
    playStored(running, stored.conversations, 4, {
      mayGoOn: () => Promise.resolve(true),
      played: () => undefined,
    });

  it('is read without a write, newest first, without who it was', async () => {
    commands.length = 0;
    const stored = await read();
    expect(new Set(commands)).toEqual(new Set(['find']));
    expect(stored.conversations).toMatchObject([
      { name: '1', hasOrders: false, turns: [{ told: { handovers: ['asked_for_person'] } }] },
      {
        name: '2',
        turns: [
          { says: [{ kind: 'text', text: 'hello, this is [name], call me at [phone]' }] },
          { says: [{ text: 'do you have' }, { text: 'a commuter backpack?' }] },
        ],
      },
    ]);
    expect(JSON.stringify(stored)).not.toMatch(/555|Rivers/);
    expect(stored.conversations[1]?.turns[1]?.told.messages.join()).toContain('Commuter Backpack');
  });

  it('is played again the same, and what a changed model gets wrong is marked', async () => {
    const stored = await read();
    const before = await play(stored);
    const readers = { moneyIn, statementsIn };
    const same = compare(stored.conversations, before, await play(stored), readers);
    expect(same.map(({ marks }) => marks)).toEqual([[], [], []]);
    expect(same[2]?.before).toMatchObject({
      ...{ answeredBy: 'gemini', tools: ['search_products'], language: 'en' },
      spent: { usd: expect.any(Number) as number },
    });
    const invented = { contains: 'commuter backpack', when: 'always', text: 'It costs $3 today!' };
    await test.product.control('POST', '/scenario', { mode: 'scripted', delay_ms: 0, rules: [invented] });
    const changed = compare(stored.conversations, before, await play(stored), readers);
    await test.product.control('POST', '/scenario', { mode: 'scripted', delay_ms: 0, rules: [] });
    expect(changed.map(({ level }) => level)).toEqual([null, null, 'medium']);
    expect(changed[2]?.marks).toContain('guard_new');
  });

  it('comes from the console as a file that the evaluation runs as it is', async () => {
    const turns = db().collection<Turn>('turns');
    const bad = await turns.findOne({ askedText: /commuter backpack/ }, { sort: { askedAt: -1 } });
    const authorization = `Bearer ${await signIn(test.product)}`;
    const at = (route: string, request: RequestInit = {}): Promise<Response> =>
      fetch(`${test.product.apiUrl}/api/v1${route}`, {
        ...request,
        headers: { authorization, 'content-type': 'application/json' },
      });
    const answer = encodeURIComponent(bad?._id ?? '');
    const rated = await at(`/answers/${answer}/rating`, {
      method: 'PUT',
      body: JSON.stringify({ verdict: 'down', right: 'The Commuter Backpack costs $89.00', mustHave: [] }),
    });
    expect(rated.status).toBe(200);
    const folder = mkdtempSync(path.join(tmpdir(), 'feelori-golden-'));
    try {
      const file = path.join(folder, 'downloaded.yaml');
      const handedOver = await turns.findOne({ handoverReason: 'asked_for_person' });
      const asItWas = encodeURIComponent(handedOver?._id ?? '');
      for (const query of ['', `?answer=${answer}`, `?answer=${asItWas}`]) {
        writeFileSync(file, await (await at(`/golden-conversations${query}`)).text());
        // The evaluation begins with nobody known.
        await running.records.forget(personOf(undefined, 0).waId);
        const played = await playGolden(running, readConversationFile(file), 'scripted', 2);
        expect(played).toMatchObject([{ category: 'downloaded', findings: [] }]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

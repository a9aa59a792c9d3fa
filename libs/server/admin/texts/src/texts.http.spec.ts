import { getConnectionToken } from '@nestjs/mongoose';
import {
  LANGUAGES,
  type Problem,
  textFault,
  type TextHistory,
  type TextList,
  type TextView,
  type TextWording,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { HealthDetailsReader } from '@feelori/platform/health';
import { StoredTexts } from '@feelori/records/texts';
import { TextFollower } from '@feelori/skills/edited-texts';
import { ORDER_WORDS } from '@feelori/skills/shop';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { TextsAdminModule } from './texts-admin.module';

const LIVE_MS = 2_000;
const INTRO = 'texts/orders-intro/en';

describe('texts through HTTP', () => {
  let stores: TestStores;
  let running: TestApp;

  beforeAll(async () => {
    stores = testStores();
    running = await testApp([TextsAdminModule], testSettings(stores.env));
  }, 30_000);
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  async function ask<T>(role: 'owner' | 'admin' | 'agent', method: string, path: string, body?: object) {
    const person = { id: `u-${role}`, email: `${role}@shop.test`, name: role, role } as const;
    const token = await running.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const response = await fetch(`${running.url}/api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  }
  const list = async (): Promise<TextView[]> =>
    (await ask<TextList>('agent', 'GET', 'texts')).body.areas.flatMap(({ texts }) => texts);
  const wording = async (id: string, language: string): Promise<TextWording> => {
    const text = (await list()).find((one) => one.id === id);
    return text!.wordings.find((one) => one.language === language)!;
  };
  const rows = () => running.app.get<Connection>(getConnectionToken()).collection<{ _id: string }>('texts');

  it('shows every text in every language, each within its own limits', async () => {
    const texts = await list();
    expect(texts.length).toBeGreaterThan(150);
    const faults = texts.flatMap((text) =>
      text.wordings.flatMap(({ value, language }) => {
        const fault = textFault(text, value);
        return fault === null ? [] : [`${text.id}:${language} ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
    expect(texts.every(({ wordings }) => wordings.length === LANGUAGES.length)).toBe(true);
  });

  it('says a changed text at once, notes who changed it, and undoes it to any version', async () => {
    const start = ORDER_WORDS.en.intro;
    for (const [at, value] of ['These are your orders:', 'Your orders, the newest first:'].entries()) {
      const { status } = await ask('admin', 'PUT', INTRO, { value, expectedVersion: at });
      expect([status, ORDER_WORDS.en.intro]).toEqual([200, value]);
    }
    const { body } = await ask<TextHistory>('agent', 'GET', INTRO);
    expect(body.items.map(({ version, value }) => [version, value])).toEqual([
      [2, 'Your orders, the newest first:'],
      [1, 'These are your orders:'],
      [0, start],
    ]);
    await ask('admin', 'POST', `${INTRO}/undo`, { toVersion: 1, expectedVersion: 2 });
    expect(ORDER_WORDS.en.intro).toBe('These are your orders:');
    await ask('admin', 'POST', `${INTRO}/undo`, { toVersion: 0, expectedVersion: 3 });
    expect(ORDER_WORDS.en.intro).toBe(start);
    expect(await wording('orders-intro', 'en')).toMatchObject({ changed: false, version: 4 });
    const stored = await rows().findOne({ _id: 'orders-intro:en' });
    expect(JSON.stringify(stored)).toContain('texts.changed');
  });

  it.each([
    ['answers-thanks/en', 'Thanks, {name}!', 'There is no variable {name} here.'],
    ['cancellation-done/es', 'Cancelado.', 'The variable {order} is missing.'],
    ['cancellation-yes/fr', 'Oui, annuler cette commande', 'It has 27 characters; 20 fit there.'],
    ['answers-stopped/pt', 'Pronto, sem ofertas.', 'It has to say “START” as it is.'],
    ['answers-thanks/ar', ' ', 'It is empty.'],
    ['products-inStock/hi', 'a\nb', 'It has to be one line.'],
  ])('refuses for %s the words “%s”', async (path, value, detail) => {
    const { status, body } = await ask<Problem>('owner', 'PUT', `texts/${path}`, {
      value,
      expectedVersion: 0,
    });
    expect([status, body.detail]).toEqual([400, detail]);
  });

  it('refuses what is no text, an old version, and who may not', async () => {
    const change = { value: 'Hello!', expectedVersion: 7 };
    expect((await ask('admin', 'PUT', 'texts/answers-thanks/en', change)).status).toBe(409);
    expect((await ask('admin', 'PUT', 'texts/answers-nothing/en', change)).status).toBe(404);
    expect((await ask('admin', 'PUT', 'texts/answers-thanks/de', change)).status).toBe(404);
    expect((await ask('agent', 'PUT', 'texts/answers-thanks/en', change)).status).toBe(403);
  });

  it('says the product’s words where a stored text is broken, and tells so', async () => {
    const start = ORDER_WORDS.fr.intro;
    const broken = { version: 1, value: 'Vos commandes {nobody}', by: 'u1', at: new Date(), earlier: [] };
    await rows().insertOne({ _id: 'orders-intro:fr', ...broken } as never);
    await rows().insertOne({ _id: 'answers-gone:fr', ...broken } as never);
    await running.get(TextFollower).follow();
    expect(ORDER_WORDS.fr.intro).toBe(start);
    expect(await wording('orders-intro', 'fr')).toMatchObject({
      value: start,
      changed: false,
      fault: 'There is no variable {nobody} here.',
    });
    const { dependencies } = await running.get(HealthDetailsReader).read();
    const { reason, state } = dependencies.find(({ name }) => name === 'texts')!;
    expect([state, reason]).toEqual(['degraded', expect.stringContaining('orders-intro:fr')]);
  });

  it('reads once for all who ask while a read is under way', async () => {
    const changedSince = jest.spyOn(running.get(StoredTexts), 'changedSince');
    await Promise.all(Array.from({ length: 9 }, () => running.get(TextFollower).follow()));
    expect(changedSince.mock.calls.length).toBeLessThan(5);
    changedSince.mockRestore();
  });

  it('follows within two seconds what another process wrote', async () => {
    const row = { version: 1, value: 'Tus pedidos:', by: 'u1', at: new Date(), earlier: [] };
    await rows().insertOne({ _id: 'orders-intro:es', ...row } as never);
    await until('the new words', () => ORDER_WORDS.es.intro === 'Tus pedidos:', LIVE_MS);
  });
});

import {
  ENDPOINTS,
  type MessageTemplate,
  pathOf,
  type TemplateList,
  type TemplatePrices,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Conversations } from '@feelori/records/conversations';
import { Settings } from '@feelori/platform/settings';
import { Templates, TemplateSyncs } from '@feelori/records/templates';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { TemplatesAdminModule } from './templates-admin.module';

const TEMPLATE: MessageTemplate = {
  id: '1',
  name: 'order_update',
  language: 'en_US',
  category: 'utility',
  status: 'approved',
  quality: 'green',
  rejection: null,
  header: null,
  headerFile: null,
  body: 'Hi {{1}}',
  footer: null,
  buttons: [],
  named: false,
  places: [{ in: 'body', name: '1', button: null, example: 'Ann' }],
  obstacle: null,
};

describe('message templates, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([TemplatesAdminModule], testSettings(stores.env));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const get = async <T>(path: string, status = 200): Promise<T> => {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role: 'viewer' } as const;
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(running.url + path, { headers });
    expect(answer.status).toBe(status);
    return (await answer.json()) as T;
  };
  const list = (): Promise<TemplateList> => get(ENDPOINTS.templates.path);

  it('are shown as WhatsApp listed them, with the time of that', async () => {
    expect(await list()).toEqual({ items: [], syncedAt: null });
    const at = new Date('2026-11-28T12:00:00Z');
    await running.get(Templates).replaceAll([TEMPLATE]);
    const { businessAccountId } = running.get(Settings).whatsapp;
    await running.get(TemplateSyncs).plan(businessAccountId, null, { dueAt: at, syncedAt: at });
    expect(await list()).toEqual({ items: [TEMPLATE], syncedAt: at.toISOString() });
  });

  it('have the price of the customer’s country, which tells nothing of the number', async () => {
    const activity = {
      id: '1:c',
      phoneNumberId: '1',
      customerId: 'c',
      identity: { waId: '4915112345678' },
      customerName: 'Ann',
      messageId: '1:wamid.1',
      lastText: 'hi',
      lastAt: new Date(),
    };
    await running.get(Conversations).recordActivity([activity]);
    const path = (id: string) => pathOf(ENDPOINTS.templatePrices.path, { id });
    const prices = await get<TemplatePrices>(path('1:c'));
    expect(prices).toMatchObject({ market: 'Germany', isAbout: false, currency: 'EUR' });
    expect(JSON.stringify(prices)).not.toContain('4915');
    await get(path('nobody'), 404);
  });
});

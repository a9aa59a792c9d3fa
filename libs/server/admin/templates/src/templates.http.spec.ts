import { ENDPOINTS, type MessageTemplate, type TemplateList } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
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

  async function list(): Promise<TemplateList> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role: 'viewer' } as const;
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(running.url + ENDPOINTS.templates.path, { headers });
    expect(answer.status).toBe(200);
    return (await answer.json()) as TemplateList;
  }

  it('are shown as WhatsApp listed them, with the time of that', async () => {
    expect(await list()).toEqual({ items: [], syncedAt: null });
    const at = new Date('2026-11-28T12:00:00Z');
    await running.get(Templates).replaceAll([TEMPLATE]);
    const { businessAccountId } = running.get(Settings).whatsapp;
    await running.get(TemplateSyncs).plan(businessAccountId, null, { dueAt: at, syncedAt: at });
    expect(await list()).toEqual({ items: [TEMPLATE], syncedAt: at.toISOString() });
  });
});

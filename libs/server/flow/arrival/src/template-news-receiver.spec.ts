import { decodeWebhook } from '@feelori/edges/whatsapp';
import type { TemplateSyncs } from '@feelori/records/templates';
import { testSettings } from '@feelori/testing';
import { TemplateNewsReceiver } from './template-news-receiver';

const AT = new Date('2026-11-28T12:00:00Z');
const settings = testSettings({});

function news(accountId: string) {
  const changes = [{ field: 'message_template_status_update', value: { event: 'PAUSED' } }];
  const body = { object: 'whatsapp_business_account', entry: [{ id: accountId, time: 1, changes }] };
  return decodeWebhook(Buffer.from(JSON.stringify(body)));
}

describe('news of templates', () => {
  const asked: string[] = [];
  const syncs = { ask: (accountId: string) => Promise.resolve(void asked.push(accountId)) };
  const down = { ask: () => Promise.reject(new Error('database is down')) };
  const receiver = (of: object) => new TemplateNewsReceiver(of as TemplateSyncs, settings);
  const ours = settings.whatsapp.businessAccountId;

  it('have the templates of our account read anew, and of no other', async () => {
    expect(await receiver(syncs).store([news(ours), news('999')], AT)).toEqual(new Map());
    expect(asked).toEqual([ours]);
  });

  it('have to come again when they could not be written down', async () => {
    const [lost, others] = [news(ours), news('999')];
    expect([...(await receiver(down).store([lost, others], AT)).keys()]).toEqual([lost]);
  });
});

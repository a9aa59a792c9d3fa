import { consoleAnswer } from './console-files';
import { withoutTrailingSlash } from './without-trailing-slash';

describe('the address of a webhook', () => {
  it.each([
    ['/webhooks/whatsapp/', '/webhooks/whatsapp'],
    ['/webhooks/whatsapp/?hub.mode=subscribe', '/webhooks/whatsapp?hub.mode=subscribe'],
    ['/webhooks/shopify/', '/webhooks/shopify'],
    ['/webhooks/whatsapp', '/webhooks/whatsapp'],
    ['/webhooks/whatsapp//', '/webhooks/whatsapp//'],
    ['/webhooks/', '/webhooks/'],
    ['/inbox/', '/inbox/'],
    ['/', '/'],
  ])('%s is %s', (given, one) => {
    expect(withoutTrailingSlash(given)).toBe(one);
  });

  it.each([
    '/webhooks/whatsapp',
    '//webhooks/whatsapp',
    '/Webhooks/WhatsApp',
    '/webhooks//whatsapp',
    '/inbox/../webhooks/whatsapp',
    '/%77ebhooks/whatsapp?x=1',
    '/\\webhooks',
    '/API/v1/x',
    '//health',
    '/METRICS',
  ])('is never answered with the console: %s', (url) => {
    expect(consoleAnswer(url, new Set(['index.html']))).toBeNull();
  });

  it.each(['/', '/inbox', '/apiary', '/webhook'])('leaves %s to the console', (url) => {
    expect(consoleAnswer(url, new Set(['index.html']))).toBe('page');
  });
});

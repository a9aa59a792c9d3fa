import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testSettings } from '@feelori/testing';
import { isOnShop } from './shop-hosts';
import { ShopPages } from './shop-pages';

const SHOP = 'https://shop.test.invalid/store';

it.each([
  ['https://shop.test.invalid/pages/care', true],
  ['https://SHOP.test.invalid/', true],
  ['http://shop.test.invalid/pages/care', false],
  ['https://shop.test.invalid:8443/', false],
  ['https://shop.test.invalid.evil.test/', false],
  ['https://shop.test.invalid@evil.test/', false],
  ['https://a:b@shop.test.invalid/', false],
  ['http://169.254.169.254/latest/meta-data', false],
  ['http://127.0.0.1:6379/', false],
  ['http://[::1]/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['//shop.test.invalid/x', false],
  ['', false],
])('%s is a page of the shop: %s', (href, expected) => {
  expect(isOnShop(href, SHOP)).toBe(expected);
});

describe('pages of the shop', () => {
  const asked: string[] = [];
  let answer: (reply: ServerResponse, url: string) => void;
  let origin: string;
  let pages: ShopPages;
  const server = createServer((request, reply) => {
    asked.push(request.url ?? '');
    answer(reply, request.url ?? '');
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    pages = new ShopPages(testSettings({ SHOPIFY_STOREFRONT_URL: `${origin}/store` }));
  });
  beforeEach(() => asked.splice(0));
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const redirect = (location: string) => (answer = (reply) => reply.writeHead(302, { location }).end());

  it('are read, also where one leads on to another', async () => {
    answer = (reply, url) =>
      url === '/new'
        ? reply.writeHead(200, { 'content-type': 'text/html' }).end('<p>Care</p>')
        : reply.writeHead(301, { location: '/new' }).end();
    const outcome = await pages.open(`${origin}/old`);
    expect(outcome).toMatchObject({ kind: 'page', type: 'text/html', href: `${origin}/new` });
    expect(outcome.kind === 'page' && Buffer.from(outcome.bytes).toString()).toBe('<p>Care</p>');
  });

  it.each(['http://169.254.169.254/', 'http://127.0.0.1:1/', 'https://evil.test/', 'http://[bad'])(
    'lead to no other place: %s',
    async (location) => {
      redirect(location);
      expect(await pages.open(`${origin}/x`)).toEqual({ kind: 'refused', reason: 'foreign_host' });
      expect(asked).toEqual(['/x']);
    },
  );

  it('end: too large, gone, out of order, in a circle', async () => {
    answer = (reply) => {
      reply.writeHead(200);
      const piece = Buffer.alloc(1_048_576);
      for (let at = 0; at < 12; at += 1) reply.write(piece);
      reply.end();
    };
    expect(await pages.open(`${origin}/x`)).toEqual({ kind: 'refused', reason: 'too_large' });
    answer = (reply) => reply.writeHead(404).end();
    expect(await pages.open(`${origin}/x`)).toEqual({ kind: 'refused', reason: 'not_found' });
    answer = (reply) => reply.writeHead(503).end();
    expect(await pages.open(`${origin}/x`)).toEqual({ kind: 'refused', reason: 'unreachable' });
    answer = (reply) => reply.destroy();
    expect(await pages.open(`${origin}/x`)).toEqual({ kind: 'refused', reason: 'unreachable' });
    redirect('/x');
    expect(await pages.open(`${origin}/x`)).toEqual({ kind: 'refused', reason: 'unreachable' });
    expect(await pages.open('http://10.0.0.1/x')).toEqual({ kind: 'refused', reason: 'foreign_host' });
  });
});

import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSimulator } from '../server';
import { registerModelControl } from '../model/index';
import { readSettings } from '../settings';
import { World } from '../world';
import { foreignCall } from './refuse-foreign';

const OWN = 'http://127.0.0.1:8002';

describe('calls to the control API', () => {
  it.each<[string, string, Record<string, string>]>([
    ['a script', 'POST', {}],
    ['a script with JSON', 'PUT', { 'content-type': 'application/json; charset=utf-8' }],
    ['the phone page', 'POST', { origin: OWN, 'sec-fetch-site': 'same-origin' }],
    ['the address bar', 'GET', { 'sec-fetch-site': 'none' }],
    ['a link on another page', 'GET', { 'sec-fetch-site': 'cross-site' }],
  ])('are taken from %s', (_, method, headers) => {
    expect(foreignCall(method, { host: '127.0.0.1:8002', ...headers })).toBeNull();
  });

  it.each<[string, string, Record<string, string>]>([
    ['another site', 'POST', { origin: 'http://evil.example' }],
    ['another port of this machine', 'POST', { origin: 'http://127.0.0.1:8001' }],
    ['a page without origin', 'POST', { origin: 'null' }],
    ['another site, by its own word', 'DELETE', { 'sec-fetch-site': 'cross-site' }],
    ['another port, by its own word', 'PATCH', { 'sec-fetch-site': 'same-site' }],
    ['a form', 'POST', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', 'POST', { 'content-type': 'text/plain' }],
    ['a name that leads here', 'POST', { host: 'evil.example:8002', origin: 'http://evil.example:8002' }],
    ['a name that leads here, reading', 'GET', { host: 'evil.example:8002' }],
    ['a look-alike name', 'GET', { host: '127.0.0.1.evil.example' }],
  ])('are refused from %s', (_, method, headers) => {
    expect(foreignCall(method, { host: '127.0.0.1:8002', ...headers })).not.toBeNull();
  });

  describe('on a real connection', () => {
    const world = new World(readSettings({}));
    const control = { prefix: '', register: registerModelControl };
    let port: number;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const { app } = await createSimulator(world, { controls: [control] });
      await app.listen({ port: 0, host: '127.0.0.1' });
      ({ port } = app.server.address() as AddressInfo);
      close = () => app.close();
    });
    afterAll(() => close());
    const post = (path: string, headers: Record<string, string>, body = ''): Promise<number> =>
      new Promise((resolve, reject) => {
        const call = request({ port, path, method: 'POST', headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        });
        call.on('error', reject);
        call.end(body);
      });

    it.each(['/_sim/reset', '/_sim/messages', '/_sim/scenario', '/_sim/webhook/raw'])(
      'a foreign page cannot post to %s, nor change anything',
      async (path) => {
        world.customers.ensure('4915550000001');
        const body = '{"from":"16505550101"}';
        const type = { 'content-type': 'application/json' };
        expect(await post(path, { ...type, origin: 'http://evil.example' }, body)).toBe(403);
        expect(await post(path, { 'content-type': 'text/plain' }, body)).toBe(403);
        expect(world.customers.find('4915550000001')).toBeDefined();
      },
    );

    it('the page itself and scripts can', async () => {
      const own = { origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` };
      expect(await post('/_sim/reset', own)).toBe(200);
      expect(await post('/_sim/reset', {})).toBe(200);
    });
  });
});

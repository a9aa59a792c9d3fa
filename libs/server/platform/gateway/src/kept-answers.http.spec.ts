import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { AccessTokens, accessTokenClaims, Permitted, Public } from '@feelori/platform/auth';
import { testApp, type TestApp, testSettings, type TestStores, testStores } from '@feelori/testing';

@Controller('api/v1/probe')
class ProbeController {
  @Get('secret')
  @Permitted(null)
  secret(): string {
    return 'a name';
  }

  @Post('open')
  @Public()
  open(): string {
    return 'ok';
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

const person = { id: 'u', email: 'a@test.invalid', name: 'A', role: 'viewer' } as const;
const DOCS = [
  '/api/docs',
  '/api/docs/',
  '/api/docs?x=1',
  '/api/%64ocs',
  '/api/docs/swagger-ui.css',
  '/api/docs/swagger-ui-init.js',
  '/api/openapi.json',
  '/api/openapi.yaml',
];

describe('what browsers and proxies keep', () => {
  let stores: TestStores;
  let running: TestApp;
  let consoleDir: string;

  async function start(change: object): Promise<void> {
    running = await testApp(
      [ProbeModule],
      testSettings({ ...stores.env, CONSOLE_DIR: consoleDir, ...change }),
    );
  }
  beforeEach(() => {
    stores = testStores();
    consoleDir = mkdtempSync(path.join(tmpdir(), 'feelori-console-'));
    writeFileSync(path.join(consoleDir, 'index.html'), '<html><fe-root></fe-root></html>');
    writeFileSync(path.join(consoleDir, 'main-ABCD1234.js'), 'export {};');
  });
  afterEach(async () => {
    await running.close();
    await stores.drop();
    rmSync(consoleDir, { recursive: true });
  });

  async function bearer(): Promise<Record<string, string>> {
    return {
      Authorization: `Bearer ${await running.get(AccessTokens).sign(accessTokenClaims(person, 's'))}`,
    };
  }

  it('is nothing of the API, whether it answers well or refuses', async () => {
    await start({});
    const asked: [string, RequestInit, number][] = [
      ['/api/v1/probe/secret', { headers: await bearer() }, 200],
      ['/api/v1/probe/secret', {}, 401],
      ['/api/v1/probe/open', { method: 'POST' }, 201],
      ['/api/v1/probe/open', { method: 'POST', body: '{' }, 415],
      ['/api/v1/nothing', {}, 404],
      ['/api/v1/probe/%E0%A4%A', {}, 400],
      [`/api/v1/${'x'.repeat(400)}`, {}, 404],
      ['/api/docs', {}, 200],
      ['/api/openapi.json', {}, 200],
      ['/health', {}, 200],
      ['/main-GONE0000.js', {}, 404],
    ];
    for (const [address, init, status] of asked) {
      const answer = await fetch(running.url + address, init);
      expect({ address, status: answer.status, kept: answer.headers.get('cache-control') }).toEqual({
        address,
        status,
        kept: 'no-store',
      });
    }
  });

  it('is still what never changes of the console', async () => {
    await start({});
    const script = await fetch(`${running.url}/main-ABCD1234.js`);
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  describe.each([{ NODE_ENV: 'production' }, { PUBLIC_URL: 'https://console.example.com' }])(
    'the documentation with %j',
    (change) => {
      it('is for people who are signed in', async () => {
        await start(change);
        const headers = await bearer();
        for (const address of DOCS) {
          const [stranger, signedIn] = await Promise.all([
            fetch(running.url + address),
            fetch(running.url + address, { headers }),
          ]);
          expect({ address, stranger: stranger.status, signedIn: signedIn.status }).toEqual({
            address,
            stranger: 401,
            signedIn: 200,
          });
        }
        const madeUp = await fetch(`${running.url}/api/docs`, { headers: { Authorization: 'Bearer a.b.c' } });
        expect(madeUp.status).toBe(401);
      });
    },
  );
});

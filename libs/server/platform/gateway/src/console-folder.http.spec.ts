import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';

describe('the console in its folder', () => {
  let stores: TestStores;
  let running: TestApp;
  let root: string;

  const write = (name: string, text: string): void => writeFileSync(path.join(root, name), text);

  beforeAll(async () => {
    stores = testStores();
    root = mkdtempSync(path.join(tmpdir(), 'feelori-console-'));
    write('index.html', '<fe-root></fe-root><script src="main-AAAA0000.js"></script>');
    write('main-AAAA0000.js', 'export {};');
    running = await testApp([], testSettings({ ...stores.env, CONSOLE_DIR: root }));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
    rmSync(root, { recursive: true });
  });

  const get = async (address: string): Promise<{ status: number; type: string; text: string }> => {
    const answer = await fetch(running.url + address);
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      text: await answer.text(),
    };
  };

  it.each(['/main-GONE0000.js', '/chunk-ABCDEFGH.js', '/styles-GONE0000.css', '/old.js', '/a/b.png'])(
    'answers the missing file %s with 404, not with a page',
    async (address) => {
      const { status, type } = await get(address);
      expect({ status, type }).toEqual({
        status: 404,
        type: expect.stringContaining('problem+json') as string,
      });
    },
  );

  it('serves a new build that takes the place of the old one', async () => {
    expect((await get('/inbox')).text).toContain('main-AAAA0000.js');
    rmSync(path.join(root, 'main-AAAA0000.js'));
    write('main-BBBB1111.js', 'export {};');
    write('index.html', '<fe-root></fe-root><script src="main-BBBB1111.js"></script><!-- newer -->');
    expect((await get('/inbox')).text).toContain('main-BBBB1111.js');
    await until('the new file', async () => (await get('/main-BBBB1111.js')).status === 200);
    expect((await get('/main-AAAA0000.js')).status).toBe(404);
  });

  it('goes on with its page while a build is under way', async () => {
    rmSync(path.join(root, 'index.html'));
    expect((await get('/inbox')).status).toBe(200);
  });
});

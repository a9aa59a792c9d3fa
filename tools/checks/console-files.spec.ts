import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Location {
  kind: '=' | '^~' | '~' | 'prefix';
  pattern: string;
  body: string;
}

const conf = readFileSync(path.resolve('docker/nginx/console.conf'), 'utf8').replace(/^\s*#.*$/gm, '');
const locations: Location[] = [
  ...conf.matchAll(/location\s+(?:(=|\^~|~)\s+)?("[^"]+"|\S+)\s*\{([^}]*)\}/g),
].map(([, kind = 'prefix', pattern = '', body = '']) => ({
  kind: kind as Location['kind'],
  pattern: pattern.replace(/^"|"$/g, ''),
  body,
}));

/** Which block nginx takes: the exact one, the longest prefix if it forbids patterns, the first pattern, that prefix. */
function blockOf(address: string): string {
  const exact = locations.find(({ kind, pattern }) => kind === '=' && pattern === address);
  if (exact) return exact.body;
  const [prefix] = locations
    .filter(({ kind, pattern }) => (kind === 'prefix' || kind === '^~') && address.startsWith(pattern))
    .sort((a, b) => b.pattern.length - a.pattern.length);
  if (prefix?.kind === '^~') return prefix.body;
  const found = locations.find(({ kind, pattern }) => kind === '~' && new RegExp(pattern).test(address));
  return (found ?? prefix)?.body ?? '';
}

/** What the API answers with the same addresses is in libs/server/platform/gateway/src/console-folder.http.spec.ts. */
describe('the console behind nginx', () => {
  it.each(['/main-GONE0000.js', '/chunk-ABCDEFGH.js', '/styles-GONE0000.css', '/old.js', '/a/b.png'])(
    'answers the missing file %s with 404, not with a page',
    (address) => {
      expect(blockOf(address)).toMatch(/try_files \$uri =404;/);
    },
  );

  it('keeps for ever what carries a hash, and nothing else', () => {
    expect(blockOf('/main-ABCD1234.js')).toContain('immutable');
    for (const address of ['/favicon.svg', '/index.html', '/', '/main.js']) {
      expect(blockOf(address)).not.toContain('immutable');
    }
  });

  it.each(['/', '/inbox', '/inbox/c_01ABC', '/sign-in', '/join', '/team', '/account', '/audit'])(
    'gives its page at %s',
    (address) => {
      expect(blockOf(address)).toMatch(/try_files \$uri \/index\.html;/);
      expect(blockOf('/index.html')).toContain('Content-Security-Policy');
      expect(blockOf('/index.html')).toContain('no-store');
    },
  );

  it.each([
    '/api/v1/conversations',
    '/api/openapi.json',
    '/api/docs/swagger-ui.css',
    '/webhooks/whatsapp',
    '/health/ready',
  ])('passes %s on to the API', (address) => {
    expect(blockOf(address)).toContain('proxy_pass http://feelori_api;');
  });

  it('holds nothing of the live stream back', () => {
    expect(blockOf('/api/v1/live')).toContain('proxy_buffering off;');
  });
});

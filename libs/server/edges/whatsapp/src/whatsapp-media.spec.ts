import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEST_SECRETS, testSettings } from '@feelori/testing';
import { type MediaOutcome, WhatsAppMedia } from './whatsapp-media';

type Act = (reply: ServerResponse, request: IncomingMessage) => void;

const file = { phoneNumberId: '106540352242922', mediaId: '99/../77' };

describe('WhatsAppMedia', () => {
  const seen: { url: string; authorization?: string; agent?: string }[] = [];
  let graph: Act;
  let store: Act;
  let origin: string;
  let media: WhatsAppMedia;

  const server = createServer((request, reply) => {
    const { url = '', headers } = request;
    seen.push({ url, authorization: headers.authorization ?? '', agent: headers['user-agent'] ?? '' });
    (url.startsWith('/graph/v') ? graph : store)(reply, request);
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    media = new WhatsAppMedia(testSettings({ WHATSAPP_GRAPH_URL: `${origin}/graph` }));
  });
  beforeEach(() => {
    seen.splice(0);
    graph = json(200, { url: `${origin}/file`, sha256: 'ab'.repeat(32), file_size: 4 });
    store = (reply) => reply.writeHead(200, { 'content-type': 'text/html' }).end('data');
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const json =
    (status: number, body: unknown): Act =>
    (reply) => {
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
  const redirect =
    (location: string): Act =>
    (reply) => {
      reply.writeHead(302, { location }).end();
    };
  const open = (signal = new AbortController().signal): Promise<MediaOutcome> => media.open(file, signal);

  it('asks where the file is, and then there, with the token and a name both times', async () => {
    const outcome = await open();
    expect(outcome).toMatchObject({ kind: 'open', size: 4, sha256: Buffer.alloc(32, 0xab) });
    if (outcome.kind !== 'open') throw new Error(outcome.kind);
    const pieces: Uint8Array[] = [];
    for await (const piece of outcome.body) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe('data');
    const version = testSettings().whatsapp.graphVersion;
    expect(seen.map(({ url }) => url)).toEqual([
      `/graph/${version}/99%2F..%2F77?phone_number_id=106540352242922`,
      '/file',
    ]);
    for (const { authorization, agent } of seen) {
      expect({ authorization, agent }).toEqual({
        authorization: `Bearer ${TEST_SECRETS.whatsappAccessToken}`,
        agent: 'feelori',
      });
    }
  });

  it.each([
    ['an address that is not WhatsApp’s', () => (graph = json(200, { url: 'https://evil.test/file' }))],
    ['a redirect to one', () => (store = redirect('https://evil.test/file'))],
    ['a redirect to this machine’s own services', () => (store = redirect('http://169.254.169.254/'))],
    ['a redirect to nowhere', () => (store = redirect('http://[bad'))],
  ])('never calls %s', async (_, arrange) => {
    arrange();
    expect(await open()).toEqual({ kind: 'never', reason: 'foreign_host' });
    expect(seen.length).toBeLessThan(3);
  });

  it('follows redirects of WhatsApp, not for ever', async () => {
    store = (reply, { url }) => (url === '/file' ? redirect('/moved')(reply, null!) : reply.end('data'));
    expect(await open()).toMatchObject({ kind: 'open' });
    store = redirect('/file');
    expect(await open()).toEqual({ kind: 'failed', why: 'too_many_redirects' });
  });

  it.each<[string, Act, MediaOutcome]>([
    [
      'an id that is over',
      json(400, { error: { code: 100, error_subcode: 33 } }),
      { kind: 'never', reason: 'expired' },
    ],
    ['an id nobody knows', json(404, {}), { kind: 'never', reason: 'expired' }],
    ['a token that is refused', json(401, { error: { code: 190 } }), { kind: 'failed', why: 'graph_190' }],
    ['a server that fails', json(500, 'no'), { kind: 'failed', why: 'http_500' }],
    ['an answer without an address', json(200, {}), { kind: 'failed', why: 'http_200' }],
    ['an answer without end', json(200, 'x'.repeat(100_000)), { kind: 'failed', why: 'http_200' }],
  ])('tells %s from the rest', async (_, act, expected) => {
    graph = act;
    expect(await open()).toEqual(expected);
  });

  it('may try again where the link is over, the line breaks or the caller gives up', async () => {
    store = json(404, {});
    expect(await open()).toEqual({ kind: 'failed', why: 'http_404' });
    store = (_, { socket }) => socket.destroy();
    expect(await open()).toMatchObject({ kind: 'failed' });
    expect(await open(AbortSignal.abort())).toMatchObject({ kind: 'failed' });
  });
});

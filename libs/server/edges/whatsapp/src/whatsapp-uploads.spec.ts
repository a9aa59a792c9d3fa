import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEST_SECRETS, testSettings } from '@feelori/testing';
import { type UploadOutcome, WhatsAppUploads } from './whatsapp-uploads';

const NUMBER = '106540352242922';

describe('WhatsAppUploads', () => {
  let seen: { url: string; headers: IncomingHttpHeaders; body: Buffer } | null = null;
  let answer: { status: number; body: string };
  let uploads: WhatsAppUploads;

  const server = createServer((request, reply) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      seen = { url: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces) };
      reply.writeHead(answer.status).end(answer.body);
    });
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    uploads = new WhatsAppUploads(testSettings({ WHATSAPP_GRAPH_URL: `http://127.0.0.1:${port}/graph` }));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const upload = (signal = new AbortController().signal): Promise<UploadOutcome> => {
    const bytes = (async function* () {
      yield Buffer.from('one ');
      yield Buffer.from('two');
    })();
    const name = 'a "b"\r\nX: y.png';
    return uploads.upload(NUMBER, { type: 'image/png', name, size: 7, bytes }, signal);
  };

  it('gives WhatsApp the file as a form, and its id back', async () => {
    answer = { status: 200, body: '{"id":"77"}' };
    expect(await upload()).toEqual({ kind: 'uploaded', mediaId: '77' });
    const { url, headers, body } = seen!;
    expect(url).toBe(`/graph/${testSettings().whatsapp.graphVersion}/${NUMBER}/media`);
    expect(headers.authorization).toBe(`Bearer ${TEST_SECRETS.whatsappAccessToken}`);
    const type = headers['content-type'] ?? '';
    const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData();
    expect([form.get('messaging_product'), form.get('type')]).toEqual(['whatsapp', 'image/png']);
    const file = form.get('file') as File;
    expect([file.type, await file.text()]).toEqual(['image/png', 'one two']);
    expect(body.toString()).not.toContain('\r\nX: y');
  });

  it.each<[string, number, string, UploadOutcome]>([
    ['a file it does not take', 400, '{"error":{"code":131053}}', { kind: 'refused', code: 131_053 }],
    ['a bad hour', 500, '{"error":{"code":131000}}', { kind: 'failed' }],
    ['a token that is over', 401, '{"error":{"code":190}}', { kind: 'failed' }],
    ['no answer of the API', 502, '<html>', { kind: 'failed' }],
  ])('tells %s from the rest', async (_, status, body, expected) => {
    answer = { status, body };
    expect(await upload()).toEqual(expected);
  });

  it('ends with its caller', async () => {
    expect(await upload(AbortSignal.abort())).toEqual({ kind: 'failed' });
  });
});

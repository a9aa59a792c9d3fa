import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ENDPOINTS, ERRORS, IMPORT_MAX_BYTES, MEDIA_MAX_BYTES, WEBHOOK_MAX_BYTES } from '@feelori/contracts';
import { type Child, until } from '../product/child-process';
import { nginxProgram } from '../product/nginx-config';
import { nginxFront } from '../product/nginx-front';
import { storePort } from '../up/ports.mjs';
import { SupervisorLink } from '../up/supervisor-link.mjs';

const hasNginx = nginxProgram() !== null;
const title = hasNginx
  ? 'nginx before two webs'
  : 'nginx before two webs (skipped: no nginx on this machine)';
const JSON_MAX = 100 * 1_024;

type Act = (request: IncomingMessage, response: ServerResponse) => void;

/** A web that notes what it is asked, as it begins; `act` is what it does once it has read the body. */
class Web {
  readonly asked: { line: string; headers: IncomingMessage['headers']; bytes: number }[] = [];
  act: Act = (_request, response) => void response.end('ok');
  private readonly server: Server = createServer((request, response) => void this.take(request, response));

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = { line: `${request.method} ${request.url}`, headers: request.headers, bytes: 0 };
    this.asked.push(asked);
    try {
      for await (const chunk of request) asked.bytes += (chunk as Buffer).length;
      this.act(request, response);
    } catch {
      // Whoever asked went away in the middle.
    }
  }
}

const dies: Act = (request) => void request.socket.destroy();

(hasNginx ? describe : describe.skip)(title, () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-nginx-'));
  const supervisor = new SupervisorLink();
  const webs = [new Web(), new Web()] as const;
  let nginx: Child | null = null;
  let url = '';

  beforeAll(async () => {
    await Promise.all(webs.map((web) => web.open()));
    const consoleFolder = path.join(folder, 'console');
    const place = {
      root: path.resolve(__dirname, '../..'),
      folder,
      port: await storePort(folder, 'nginx'),
      webs: [webs[0].address, webs[1].address] as const,
      consoleFolder,
    };
    nginx = nginxFront(place, supervisor);
    await nginx?.start();
    url = `http://127.0.0.1:${place.port}`;
  });
  beforeEach(() => {
    for (const web of webs) {
      web.asked.length = 0;
      web.act = (_request, response) => void response.end('ok');
    }
  });
  afterAll(async () => {
    await nginx?.end();
    await supervisor.close();
    for (const web of webs) web.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const asked = (): string[] => webs.flatMap((web) => web.asked.map(({ line }) => line));
  const post = (route: string, bytes = 2): Promise<Response> =>
    fetch(url + route, { method: 'POST', body: Buffer.alloc(bytes, 'x') });
  async function problem(answer: Response): Promise<object> {
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    return (await answer.json()) as object;
  }

  it('gives a webhook whose web dies to the other, and a change by a person to nobody else', async () => {
    // Only one of them takes anything: the dead one would not be asked again for seconds.
    for (const web of webs) web.act = dies;
    const change = await post('/api/v1/labels');
    expect(change.status).toBe(503);
    expect(await problem(change)).toMatchObject({ code: 'unavailable', detail: expect.any(String) });
    expect(asked()).toEqual(['POST /api/v1/labels']);

    webs[1].asked.length = 0;
    webs[0].asked.length = 0;
    webs[1].act = (_request, response) => void response.end('ok');
    webs[0].act = dies;
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('/webhooks/whatsapp')));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(webs[1].asked).toHaveLength(8);
  });

  it('says in the words of the API that nobody is there, and that the sender may come again', async () => {
    for (const web of webs) web.act = dies;
    const answer = await post('/webhooks/whatsapp');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    const { title: words, status } = ERRORS.unavailable;
    expect(await problem(answer)).toMatchObject({ code: 'unavailable', title: words, status });
  });

  it('asks again at once when the fault has passed, also after all were found dead', async () => {
    for (const web of webs) web.act = dies;
    await post('/webhooks/whatsapp');
    for (const web of webs) web.act = (_request, response) => void response.end('ok');
    expect((await post('/webhooks/whatsapp')).status).toBe(200);
  });

  it.each([
    ['/webhooks/whatsapp', WEBHOOK_MAX_BYTES],
    ['/webhooks/shopify', WEBHOOK_MAX_BYTES],
    ['/api/v1/labels', JSON_MAX],
  ])('takes at %s what the API takes, and not one byte more', async (route, most) => {
    expect((await post(route, most)).status).toBe(200);
    const answer = await post(route, most + 1);
    expect(answer.status).toBe(413);
    expect(await problem(answer)).toMatchObject({ code: 'too_large', title: ERRORS.too_large.title });
    expect(webs.flatMap((web) => web.asked.map(({ bytes }) => bytes))).toEqual([most]);
  });

  it.each<[string, number]>([
    [ENDPOINTS.addAttachment.path.replace(':id', 'c_01'), MEDIA_MAX_BYTES.document],
    [ENDPOINTS.importFile.path, IMPORT_MAX_BYTES],
  ])('lets the largest file begin at %s', async (route, most) => {
    const headers = { 'content-length': String(most) };
    const call = request(url + route, { method: 'POST', headers }).on('error', () => undefined);
    call.write('x');
    // A refusal would have come instead, by the length it names.
    await until('the file to begin', () => Promise.resolve(asked().length === 1), 5_000);
    call.destroy();
  });

  it.each([
    '/metrics',
    '/metrics/',
    '/api/../metrics',
    '/health/comprehensive',
    '/health/comprehensive/',
    '/health//comprehensive?a=1',
    '/%68ealth/comprehensive',
    '/health%2fcomprehensive',
  ])('keeps %s to itself', async (route) => {
    const answer = await fetch(url + route);
    expect(answer.status).toBe(404);
    expect(asked()).toEqual([]);
  });

  it('passes health, address, protocol, host and an id on', async () => {
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'https',
      'x-request-id': 'given-id-1',
    };
    await fetch(`${url}/health/ready`, { headers });
    await fetch(`${url}/health/ready`, { headers: { 'x-request-id': 'no id!' } });
    const [first, second] = webs.flatMap((web) => web.asked).map(({ headers: seen }) => seen);
    const seen = [first, second].find((one) => one?.['x-request-id'] === 'given-id-1');
    const other = [first, second].find((one) => one !== seen);
    expect(seen?.['x-forwarded-for']).toBe('203.0.113.9, 127.0.0.1');
    expect(seen?.['x-forwarded-proto']).toBe('https');
    expect(seen?.host).toBe(new URL(url).host);
    expect(other?.['x-forwarded-proto']).toBe('http');
    expect(other?.['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
  });

  it('holds no event of the live stream back', async () => {
    const acts: (() => void)[] = [];
    for (const web of webs) {
      web.act = (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: 1\n\n');
        acts.push(() => response.end());
      };
    }
    const answer = await fetch(url + ENDPOINTS.live.path);
    const reader = answer.body?.getReader();
    const heard = await reader?.read();
    // It came although the stream goes on.
    expect(Buffer.from(heard?.value ?? []).toString()).toBe('data: 1\n\n');
    expect(acts).toHaveLength(1);
    acts[0]?.();
  });

  it('logs no query: the handshake carries its token there', async () => {
    for (const web of webs) web.act = dies;
    await fetch(`${url}/webhooks/whatsapp?hub.verify_token=secret-of-the-handshake`);
    const log = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
    expect(log('access.log')).toContain(' GET /webhooks/whatsapp 503 ');
    expect(log('access.log') + log('error.log')).not.toContain('secret-of-the-handshake');
  });
});

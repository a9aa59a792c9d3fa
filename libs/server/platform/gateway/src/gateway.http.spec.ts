import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Body, Controller, Get, Module, Post, Req } from '@nestjs/common';
import { ERRORS, type Problem, SignInRequest, WEBHOOK_MAX_BYTES } from '@feelori/contracts';
import { Permitted, Public } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import {
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
} from '@feelori/testing';
import type { FastifyRequest } from 'fastify';

@Controller()
@Public()
class ProbeController {
  @Post('webhooks/probe')
  bytes(@Req() request: FastifyRequest): { isBuffer: boolean; length: number } {
    const body = request.body as Buffer | undefined;
    return { isBuffer: Buffer.isBuffer(body), length: body?.length ?? 0 };
  }

  @Post('api/v1/probe/body')
  body(@Body() body: SignInRequest): string {
    return body.email;
  }

  @Get('api/v1/probe/crash')
  crash(): never {
    throw new Error('the password of +4915112345678 is hunter2');
  }

  @Get('api/v1/probe/known')
  known(): never {
    throw new AppError('conflict', 'Somebody was faster.', undefined, 7);
  }

  @Get('api/v1/probe/ip')
  ip(@Req() request: FastifyRequest): { ip: string } {
    return { ip: request.ip };
  }
}

@Controller()
class UnmarkedController {
  @Get('api/v1/probe/unmarked')
  unmarked(): string {
    return 'nobody should read this';
  }

  @Get('api/v1/probe/anyone')
  @Permitted(null)
  anyone(): string {
    return 'signed in';
  }
}

@Module({ controllers: [ProbeController, UnmarkedController] })
class ProbeModule {}

interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request with any header, `Host` included, which fetch does not allow. */
async function raw(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: Buffer | string } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      url,
      { method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

describe('the gateway', () => {
  let stores: TestStores;
  let running: TestApp;
  let consoleDir: string;

  beforeAll(async () => {
    consoleDir = mkdtempSync(path.join(tmpdir(), 'feelori-console-'));
    writeFileSync(path.join(consoleDir, 'index.html'), '<html><fe-root></fe-root><style>x{}</style></html>');
    writeFileSync(path.join(consoleDir, 'main-ABCD1234.js'), 'export {};');
    stores = testStores();
    const settings = testSettings({
      ...stores.env,
      CONSOLE_DIR: consoleDir,
      TRUSTED_HOSTS: 'console.test.invalid,*.shops.test.invalid',
      CORS_ORIGINS: 'https://console.test.invalid',
      TRUST_PROXY_HOPS: '1',
    });
    running = await testApp([ProbeModule], settings);
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
    rmSync(consoleDir, { recursive: true });
  });

  const problemOf = (answer: RawAnswer) => JSON.parse(answer.body) as Problem;

  describe('errors', () => {
    it('answers an unforeseen error with a fixed body that tells nothing', async () => {
      const answer = await raw(`${running.url}/api/v1/probe/crash`);
      expect(answer.status).toBe(500);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(problemOf(answer)).toEqual({
        type: 'urn:feelori:error:internal',
        title: ERRORS.internal.title,
        status: 500,
        code: 'internal',
        correlation_id: answer.headers['x-request-id'],
      });
    });

    it('answers a foreseen one with its code, detail and the time to wait', async () => {
      const answer = await raw(`${running.url}/api/v1/probe/known`, {
        headers: { 'X-Request-Id': 'my-own-id-1' },
      });
      expect(problemOf(answer)).toMatchObject({
        code: 'conflict',
        status: 409,
        detail: 'Somebody was faster.',
        correlation_id: 'my-own-id-1',
      });
      expect(answer.headers['retry-after']).toBe('7');
    });

    it('takes no request id that could forge a log line', async () => {
      const answer = await raw(`${running.url}/api/v1/probe/known`, {
        headers: { 'X-Request-Id': 'a b"}{' },
      });
      expect(answer.headers['x-request-id']).toMatch(/^[0-9A-Z]{26}$/);
    });

    it('names the fields that are not right, and refuses unknown ones', async () => {
      const body = JSON.stringify({ email: 'nonsense', password: 'x', role: 'owner' });
      const headers = { 'Content-Type': 'application/json' };
      const answer = await raw(`${running.url}/api/v1/probe/body`, { method: 'POST', headers, body });
      const problem = problemOf(answer);
      expect(problem.code).toBe('validation_failed');
      expect(problem.errors?.map(({ field }) => field).sort()).toEqual(['email', 'role']);
      expect(answer.body).not.toContain('nonsense');
    });

    it.each([
      ['/api/v1/nothing', 'GET', 404, 'not_found'],
      ['/webhooks/nothing', 'POST', 404, 'not_found'],
      ['/api/v1/probe/%E0%A4%A', 'GET', 400, 'bad_request'],
    ])('answers %s with a problem', async (address, method, status, code) => {
      const answer = await raw(running.url + address, { method });
      expect(answer.status).toBe(status);
      expect(problemOf(answer).code).toBe(code);
    });
  });

  describe('bodies', () => {
    const send = (body: string | Buffer, type = 'application/json') =>
      raw(`${running.url}/api/v1/probe/body`, { method: 'POST', headers: { 'Content-Type': type }, body });

    it.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'not a type', ''])(
      'gives webhooks their bytes whatever the content type says (%p)',
      async (type) => {
        const headers: Record<string, string> = type === '' ? {} : { 'Content-Type': type };
        const body = Buffer.alloc(200_000, '{');
        const answer = await raw(`${running.url}/webhooks/probe`, { method: 'POST', headers, body });
        expect(JSON.parse(answer.body)).toEqual({ isBuffer: true, length: 200_000 });
      },
    );

    it('refuses a webhook over 3 MB with 413, and takes one of exactly 3 MB', async () => {
      const url = `${running.url}/webhooks/probe`;
      const fits = await raw(url, { method: 'POST', body: Buffer.alloc(WEBHOOK_MAX_BYTES) });
      expect(fits.status).toBe(201);
      const tooLarge = await raw(url, { method: 'POST', body: Buffer.alloc(WEBHOOK_MAX_BYTES + 1) });
      expect(tooLarge.status).toBe(413);
      expect(problemOf(tooLarge).code).toBe('too_large');
    });

    it('tells browsers how to be strict everywhere but where only machines deliver', async () => {
      const delivered = await raw(`${running.url}/webhooks/probe`, {
        method: 'POST',
        body: Buffer.from('x'),
      });
      expect(delivered.headers).not.toHaveProperty('x-content-type-options');
      for (const address of ['/webhooks/nothing', '/health/live', '/api/x']) {
        const answer = await raw(`${running.url}${address}`, { method: 'GET' });
        expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
        expect(answer.headers).toHaveProperty('content-security-policy');
      }
    });

    it('refuses other bodies over 100 KB', async () => {
      expect((await send(JSON.stringify({ email: 'x'.repeat(101 * 1_024) }))).status).toBe(413);
    });

    it.each([65, 1_500, 20_000])('refuses JSON nested %d deep with 400', async (depth) => {
      const answer = await send(`{"email":${'['.repeat(depth)}${']'.repeat(depth)}}`);
      expect(answer.status).toBe(400);
      expect(problemOf(answer).code).toBe('bad_request');
    });

    it.each(['{', '"text"', '[]', 'null', '7', ''])('refuses %p with 400', async (body) => {
      expect((await send(body)).status).toBe(400);
    });

    it('refuses what is not JSON by its type', async () => {
      expect((await send('email=x', 'application/x-www-form-urlencoded')).status).toBe(415);
    });

    it('is not changed by a body that speaks of prototypes', async () => {
      await send('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    });
  });

  describe('hosts, origins and addresses', () => {
    it.each([
      ['console.test.invalid', 401],
      ['CONSOLE.test.invalid:8443', 401],
      ['one.shops.test.invalid', 401],
      ['localhost', 401],
      ['127.0.0.1:80', 401],
      ['shops.test.invalid', 421],
      ['evil.invalid', 421],
      ['console.test.invalid.evil.invalid', 421],
      ['evil-console.test.invalid', 421],
      ['console.test.invalid@evil.invalid', 421],
      ['127.0.0.1.evil.invalid', 421],
    ])('answers a request that names the host %s with %d', async (host, status) => {
      const answer = await raw(`${running.url}/api/v1/probe/anyone`, { headers: { Host: host } });
      expect(answer.status).toBe(status);
    });

    it('does not believe X-Forwarded-Host, and lets probes come by address', async () => {
      const forwarded = { Host: 'evil.invalid', 'X-Forwarded-Host': 'console.test.invalid' };
      expect((await raw(`${running.url}/api/v1/probe/anyone`, { headers: forwarded })).status).toBe(421);
      const named = { Host: '10.1.2.3:8003' };
      for (const probe of ['/health', '/health?x=1', '/health/live', '/health/live?x=1']) {
        expect((await raw(`${running.url}${probe}`, { headers: named })).status).toBe(200);
      }
      for (const other of ['/healthy', '/metrics', '/metrics?x=1']) {
        expect((await raw(`${running.url}${other}`, { headers: named })).status).toBe(421);
      }
      const Authorization = `Bearer ${TEST_SECRETS.monitoringToken}`;
      const watcher = await raw(`${running.url}/metrics?x=1`, { headers: { ...named, Authorization } });
      expect(watcher.status).toBe(200);
      const stranger = await raw(`${running.url}/metrics`, {
        headers: { ...named, Authorization: 'Bearer something-else-entirely' },
      });
      expect(stranger.status).toBe(421);
      expect(problemOf(stranger).detail).toContain('TRUSTED_HOSTS');
    });

    it('believes exactly as many proxies as stand in front of it', async () => {
      const headers = { 'X-Forwarded-For': '6.6.6.6, 203.0.113.9' };
      expect(JSON.parse((await raw(`${running.url}/api/v1/probe/ip`, { headers })).body)).toEqual({
        ip: '203.0.113.9',
      });
    });

    it.each([
      ['https://console.test.invalid', true],
      ['http://console.test.invalid', false],
      ['https://evil-console.test.invalid', false],
      ['https://console.test.invalid.evil.invalid', false],
      ['null', false],
    ])('lets a browser page of %s read answers: %p', async (origin, allowed) => {
      const answer = await raw(`${running.url}/health`, { headers: { Origin: origin } });
      expect(answer.headers['access-control-allow-origin']).toBe(allowed ? origin : undefined);
    });
  });

  describe('signing in is asked for', () => {
    it('on every route that is not marked as public', async () => {
      expect((await raw(`${running.url}/api/v1/probe/unmarked`)).status).toBe(401);
      expect((await raw(`${running.url}/api/v1/probe/anyone`)).status).toBe(401);
    });
  });

  describe('the console', () => {
    it('is given at its own addresses with a nonce and a strict policy', async () => {
      const answer = await raw(`${running.url}/conversations/abc?x=1`);
      const nonce = /ngCspNonce="([^"]+)"/.exec(answer.body)?.[1] ?? '';
      expect(nonce).toHaveLength(24);
      expect(answer.body).toContain(`<style nonce="${nonce}">`);
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain(`'nonce-${nonce}'`);
      expect(policy).not.toContain('unsafe');
      expect((await raw(running.url)).body).not.toContain(nonce);
    });

    it('keeps hashed files for ever, and answers a missing file with 404', async () => {
      const script = await raw(`${running.url}/main-ABCD1234.js`);
      expect(script.headers['cache-control']).toContain('immutable');
      expect(script.body).toBe('export {};');
      expect((await raw(`${running.url}/main-OLD00000.js`)).status).toBe(404);
      expect((await raw(`${running.url}/..%2f..%2fpackage.json`)).status).toBe(404);
    });

    it.each(['/api/x', '/webhooks/x', '/health/x', '/metrics/x', '/api'])(
      'never answers at %s',
      async (address) => {
        expect((await raw(running.url + address)).status).toBe(404);
      },
    );
  });

  it('describes itself as OpenAPI', async () => {
    const document = JSON.parse((await raw(`${running.url}/api/openapi.json`)).body) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/v1/probe/body');
    expect((await raw(`${running.url}/api/docs`)).body).toContain('Swagger UI');
  });

  it('measures requests by the template of their route', async () => {
    await raw(`${running.url}/api/v1/probe/known?customer=4915112345678`);
    const bearer = { Authorization: `Bearer ${running.settings.monitoring.token ?? ''}` };
    const metrics = await raw(`${running.url}/metrics`, { headers: bearer });
    expect(metrics.body).toMatch(/http_request_duration_seconds_count\{[^}]*route="\/api\/v1\/probe\/known"/);
    expect(metrics.body).not.toContain('4915112345678');
    expect((await raw(`${running.url}/metrics`)).status).toBe(401);
  });
});

import { Writable } from 'node:stream';
import { withCorrelation } from '@feelori/platform/errors';
import pino from 'pino';
import { pinoOptions } from './pino-options';

/** Values that must never be seen in a line. */
const CANARIES = [
  '+4915112345678',
  '4915112345678',
  'hunter2-password',
  'EAAtoken-canary',
  'anna@example.com',
  'my secret words',
];

function logged(write: (logger: pino.Logger) => void): string {
  let lines = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines += chunk.toString();
      done();
    },
  });
  write(pino({ ...pinoOptions({ logLevel: 'trace', roles: ['web'] }) }, sink));
  return lines;
}

describe('log lines', () => {
  it('never hold what belongs to a person or opens a door', () => {
    const [phone, bare, password, token, email, text] = CANARIES;
    const error = Object.assign(new Error(`send to ${phone} (${email}) failed: Bearer ${token}`), {
      config: { headers: { authorization: `Bearer ${token}` } },
      command: { insert: 'inbound', documents: [{ text }] },
      cause: new Error(`mongodb://user:${password}@host/db refused ${bare}`),
    });
    const lines = logged((logger) => {
      logger.error({ err: error }, 'a call failed');
      logger.info({ password, phone, waId: bare, text, body: text, email, token }, 'top level');
      logger.info(
        { message: { text, phone }, session: { accessToken: token, refreshToken: token } },
        'one deeper',
      );
      logger.info({ a: { b: { text, email, secret: password } } }, 'two deeper');
      logger.info(
        { req: { method: 'POST', url: `/x?phone=${bare}`, headers: { cookie: token } } },
        'a request',
      );
    });
    for (const canary of CANARIES) expect(lines).not.toContain(canary);
    expect(lines.trim().split('\n')).toHaveLength(5);
  });

  it('are one JSON object each, whatever a message holds', () => {
    const lines = logged((logger) => logger.info('first\n{"level":60,"msg":"forged"}'));
    expect(lines.trim().split('\n')).toHaveLength(1);
  });

  it('carry the id of the request or job they belong to', () => {
    const line = logged((logger) => withCorrelation('request-12345', () => logger.info('inside')));
    expect(JSON.parse(line)).toMatchObject({ correlation_id: 'request-12345', roles: 'web' });
  });
});

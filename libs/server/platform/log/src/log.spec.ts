import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Settings, SettingsModule } from '@feelori/platform/settings';
import { testSettings } from '@feelori/testing';
import { MongoServerError } from 'mongodb';
import { PinoLogger } from 'nestjs-pino';
import pino from 'pino';
import { withCorrelation } from './correlation';
import { type LogRule, LogRules } from './log-rules';
import { LogModule } from './log.module';
import { ProcessLogger } from './process-logger';

/** Values that must never be seen in a line. */
const CANARIES = {
  phone: '+4915112345678',
  bare: '4915112345678',
  spaced: '+49 151 1234-5678',
  password: 'hunter2-password',
  token: 'EAAtoken0canary0with0letters0and0digits',
  email: 'anna@example.com',
  text: 'my secret words',
} as const;
const { phone, bare, spaced, password, token, email, text } = CANARIES;

interface Line {
  timestamp: string;
  level: string;
  message: string;
  module?: string;
  roles?: string;
  correlation_id?: string;
  err?: LoggedError;
  [field: string]: unknown;
}

interface LoggedError {
  type: string;
  message?: string;
  code?: string | number;
  status?: number;
  stack?: string;
  cause?: LoggedError;
  errors?: LoggedError[];
}

describe('log lines', () => {
  let written = '';
  let close: () => Promise<void>;
  let rules: LogRules;

  /** The module as the product runs it, writing into this test instead of the process's output. */
  beforeAll(async () => {
    const start = testSettings();
    const live = { ...start.live, 'log.level': 'trace' as const };
    const settings = new Settings({ ...start, logLevel: 'trace', live });
    @Module({ imports: [SettingsModule.forRoot(settings), LogModule] })
    class Root {}
    const app = await NestFactory.createApplicationContext(Root, { bufferLogs: true });
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written += chunk.toString();
        done();
      },
    });
    Object.assign(PinoLogger.root, { [pino.symbols.streamSym]: sink });
    app.useLogger(app.get(ProcessLogger));
    rules = app.get(LogRules);
    close = () => app.close();
  });
  afterAll(() => close());

  /** The lines that `work` writes; none of them may show a canary. */
  function lines(work: (logger: Logger) => void): Line[] {
    written = '';
    work(new Logger('Test'));
    for (const canary of Object.values(CANARIES)) expect(written).not.toContain(canary);
    return written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  }

  function line(work: (logger: Logger) => void): Line {
    const all = lines(work);
    expect(all).toHaveLength(1);
    return all[0]!;
  }

  class ParcelLost extends Error {}

  /** An error whose words hold everything that must not be seen. */
  function told(): Error {
    const words = `send "${text}" to ${phone} (${email}, ${spaced}) failed: Bearer ${token}`;
    return Object.assign(new ParcelLost(words, { cause: new TypeError(`${text} refused by ${bare}`) }), {
      code: 'EPARCEL',
      config: { headers: { authorization: `Bearer ${token}` }, data: text },
      command: { insert: 'inbound', documents: [{ text }] },
    });
  }

  const ways: [string, (logger: Logger, error: Error) => void][] = [
    ['error({ err })', (logger, err) => logger.error({ err })],
    ['error({ err, msg })', (logger, err) => logger.error({ err, msg: 'a call failed' })],
    ['error({ error })', (logger, error) => logger.error({ error })],
    ['error(err)', (logger, error) => logger.error(error)],
    ['error(err, err.stack)', (logger, error) => logger.error(error, error.stack)],
    ['error(words, err)', (logger, error) => logger.error('a call failed', error)],
    ['error(words, err.stack)', (logger, error) => logger.error('a call failed', error.stack)],
    ['error(err.message, err.stack)', (logger, error) => logger.error(error.message, error.stack)],
    ['warn(err)', (logger, error) => logger.warn(error)],
    ['warn(words, err)', (logger, error) => logger.warn('a call failed', error)],
    ['fatal({ err }, words)', (logger, err) => logger.fatal({ err }, 'a call failed')],
    ['pino error(err)', (_logger, error) => PinoLogger.root.error(error)],
    ['pino error({ err }, words)', (_logger, err) => PinoLogger.root.error({ err }, 'a call failed')],
    ['a child logger', (_logger, err) => PinoLogger.root.child({ err }).error('a call failed')],
  ];

  it.each(ways)('carry class and frames of an error, and none of its words: %s', (_way, log) => {
    const { err, message } = line((logger) => log(logger, told()));
    expect(err?.type).toMatch(/^(ParcelLost|Error)$/);
    expect(err?.stack).toContain('log.spec.ts');
    expect(err?.stack?.split('\n').every((frame) => frame.startsWith('    at '))).toBe(true);
    expect(err).not.toHaveProperty('message');
    expect(err).not.toHaveProperty('config');
    expect(err).not.toHaveProperty('command');
    expect(message).toMatch(/^(a call failed|ParcelLost EPARCEL|Error)$/);
  });

  it('carry code and causes', () => {
    const { err } = line((logger) => logger.error({ err: told() }));
    expect(err).toMatchObject({ type: 'ParcelLost', code: 'EPARCEL', cause: { type: 'TypeError' } });
    expect(err?.cause?.stack).toContain('log.spec.ts');
    const many = new AggregateError([new RangeError('a'), told()], text);
    expect(line((logger) => logger.error(many)).err).toMatchObject({
      type: 'AggregateError',
      errors: [{ type: 'RangeError' }, { type: 'ParcelLost' }],
    });
    const loop = new Error('loop');
    loop.cause = loop;
    expect(line((logger) => logger.error(loop)).err?.cause?.cause?.cause?.type).toBe('Error');
  });

  it("keep the caller's own words beside an error", () => {
    expect(line((logger) => logger.error('a call failed', told().stack)).message).toBe('a call failed');
    expect(line((logger) => logger.warn({ err: told(), msg: 'list not updated' })).message).toBe(
      'list not updated',
    );
  });

  it('carry the class even where only a stack was passed', () => {
    const { stack } = new TypeError(text);
    expect(line((logger) => logger.error('a call failed', stack))).toMatchObject({
      module: 'Test',
      message: 'a call failed',
      err: { type: 'TypeError' },
    });
  });

  describe('of drivers', () => {
    it('tell what a database refused without its command', () => {
      const refused = new MongoServerError({
        ok: 0,
        code: 11000,
        codeName: 'DuplicateKey',
        errmsg: `E11000 dup key: { email: "${email}" }`,
        keyValue: { email },
        writeErrors: [{ err: { op: { text } } }],
      });
      expect(line((logger) => logger.error(refused)).err).toMatchObject({
        type: 'MongoServerError',
        code: 11000,
        message: 'DuplicateKey',
      });
    });

    it('tell which Redis command failed without its arguments', () => {
      const reply = Object.assign(new Error(`WRONGTYPE ${text}`), {
        name: 'ReplyError',
        command: { name: 'hset', args: [bare, text] },
      });
      expect(line((logger) => logger.error(reply))).toMatchObject({
        message: 'ReplyError: WRONGTYPE on hset',
        err: { type: 'ReplyError' },
      });
      expect(line((logger) => logger.error(new Error('Command timed out'))).message).toBe(
        'Error: Command timed out',
      );
    });

    it('tell where a connection failed', () => {
      const lost = Object.assign(new Error(`connect ECONNREFUSED 127.0.0.1:27017 ${text}`), {
        code: 'ECONNREFUSED',
        syscall: 'connect',
        address: '127.0.0.1',
        port: 27_017,
      });
      expect(line((logger) => logger.error(lost)).message).toBe(
        'Error ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:27017',
      );
      let missing: unknown;
      try {
        readFileSync(`/nowhere/${bare}/${password}`);
      } catch (error) {
        missing = error;
      }
      expect(line((logger) => logger.error(missing)).err).toMatchObject({
        code: 'ENOENT',
        message: 'open ENOENT',
      });
    });

    it('tell the status of an HTTP answer without body, address and headers, also of what only looks like an error', () => {
      const axiosLike = {
        name: 'AxiosError',
        message: `Request failed: ${text}`,
        stack: `AxiosError: Request failed: ${text}\n    at ${text} (/x.js:1:1)\n    at settle (/x/node_modules/axios.js:9:9)`,
        code: 'ERR_BAD_REQUEST',
        config: { url: `https://graph.test/${bare}?access_token=${token}`, data: text },
        request: { socket: { token } },
        response: { status: 400, data: { text, phone }, headers: { 'set-cookie': token } },
      };
      expect(line((logger) => logger.error(axiosLike)).err).toEqual({
        type: 'AxiosError',
        code: 'ERR_BAD_REQUEST',
        status: 400,
        stack: '    at […]\n    at settle (/x/node_modules/axios.js:9:9)',
      });
      expect(line((logger) => logger.error({ err: axiosLike })).err?.type).toBe('AxiosError');
    });

    it('keep the sentences of the engine, which hold names of our code only', () => {
      const broken = (): unknown => (undefined as unknown as { parts: number }).parts;
      let caught: unknown;
      try {
        broken();
      } catch (error) {
        caught = error;
      }
      expect(line((logger) => logger.error(caught)).message).toBe(
        "TypeError: Cannot read properties of undefined (reading 'parts')",
      );
      let unread: unknown;
      try {
        JSON.parse(`{${text}`);
      } catch (error) {
        unread = error;
      }
      expect(line((logger) => logger.error(unread)).message).toBe('SyntaxError');
    });
  });

  it('survive whatever is thrown', () => {
    const hostile = Object.defineProperty(new Error('x'), 'code', {
      get: () => {
        throw new Error(text);
      },
    });
    for (const thrown of [
      text,
      7,
      null,
      undefined,
      { text },
      [phone],
      () => text,
      hostile,
      Object.create(null),
    ]) {
      expect(lines((logger) => logger.error({ err: thrown, msg: 'thrown' }))[0]?.message).toBe('thrown');
      expect(lines((logger) => logger.error('thrown', thrown))[0]?.message).toBe('thrown');
    }
  });

  it('hide what belongs to a person or opens a door by the name of its field, at any depth', () => {
    const all = lines((logger) => {
      logger.log({ password, phone, waId: bare, text, body: text, email, token, msg: 'top level' });
      logger.log({ message: { text, phone }, session: { accessToken: token, refresh_token: token } });
      logger.log({ a: { b: { c: { d: { text, e: { email } } } } }, client: new Map([[phone, text]]) });
      logger.log({ bytes: Buffer.from(text), list: [{ 'X-Hub-Signature-256': password }] });
      logger.log({ req: { method: 'POST', url: `/x?phone=${bare}`, headers: { cookie: token } } });
      logger.log({ reason: told(), nested: { cause: told() } });
    });
    expect(all).toHaveLength(6);
    expect(all[0]?.message).toBe('top level');
    expect(all[4]).toMatchObject({ req: { method: 'POST' } });
    expect(all[5]).toMatchObject({
      reason: { type: 'ParcelLost' },
      nested: { cause: { type: 'ParcelLost' } },
    });
  });

  it('show of a conversation its tag as it is, and nothing else as if it were one', () => {
    const tag = 'a1234567890_';
    const all = lines((logger) => {
      logger.log({ conversation: tag, msg: 'ended' });
      for (const other of [{ _id: bare, text }, [phone], `100:${bare}`, bare, bare.slice(1)]) {
        logger.log({ conversation: other, msg: 'ended' });
      }
    });
    expect(all[0]).toMatchObject({ conversation: tag });
    expect(JSON.stringify(all)).not.toContain(bare.slice(1));
  });

  it('hide it in the words too, where it can be known by its form', () => {
    expect(
      lines((logger) => {
        logger.warn(`sent to ${phone}, ${spaced} and ${bare}`);
        logger.warn(`${email} signed in with Bearer ${token}`);
        logger.warn(`mongodb://feelori:${password}@db.test/feelori and https://shop.test/x?token=${token}`);
        logger.warn(`key ${token}`);
        logger.warn(`${'x '.repeat(990)}${phone}${'y'.repeat(70_000)}`);
      }).map(({ message }) => message.slice(0, 60)),
    ).toEqual([
      'sent to [number], [number] and [number]',
      '[email] signed in with [secret]',
      'mongodb://[secret]@db.test/feelori and https://shop.test/x?[',
      'key [secret]',
      'x '.repeat(30),
    ]);
  });

  it('leave plain words as they are', () => {
    const words =
      'web and worker ready on port 8001, probes 8003: 100% of 12 indexes (01JZ8Q4W7Y2N5T9R3K6M1P0XAB)';
    expect(line((logger) => logger.log(words)).message).toBe(words);
  });

  it('are one JSON object each, whatever a message holds', () => {
    line((logger) => logger.log('first\n{"level":60,"msg":"forged"}'));
  });

  it('say when, how grave and by what, in words that every collector knows', () => {
    const one = line((logger) =>
      logger.warn({ conversation: 'a-tag', processing_time_ms: 7, msg: 'answered' }),
    );
    expect(one).toMatchObject({
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      level: 'warn',
      message: 'answered',
      module: 'Test',
      conversation: 'a-tag',
      processing_time_ms: 7,
    });
    expect(one).not.toHaveProperty('msg');
  });

  it('are as many as the level wants that holds now; of some requests all', () => {
    let rule: LogRule = { level: 'warn', debugPercent: 0 };
    rules.follow(() => rule);
    const write = (logger: Logger): void => {
      for (let i = 0; i < 200; i += 1) withCorrelation(`request-${i}-of-many`, () => logger.debug('looked'));
      logger.log('went on');
      logger.warn('went wrong');
    };
    expect(lines(write).map(({ message }) => message)).toEqual(['went wrong']);
    rule = { level: 'info', debugPercent: 0 };
    expect(lines(write).map(({ message }) => message)).toEqual(['went on', 'went wrong']);
    rule = { level: 'warn', debugPercent: 20 };
    const looked = lines(write).filter(({ level }) => level === 'debug');
    expect(looked.length).toBeGreaterThan(20);
    expect(looked.length).toBeLessThan(60);
    // The same again: of one request all lines or none.
    expect(
      lines(write)
        .filter(({ level }) => level === 'debug')
        .map(({ correlation_id: id }) => id),
    ).toEqual(looked.map(({ correlation_id: id }) => id));
    rule = { level: 'trace', debugPercent: 0 };
  });

  it('carry the id of the request or job they belong to, and who wrote them', () => {
    const inside = line((logger) => withCorrelation('request-12345', () => logger.log('inside')));
    expect(inside).toMatchObject({ correlation_id: 'request-12345', roles: 'web', module: 'Test' });
  });
});

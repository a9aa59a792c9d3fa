import type { NetConnectOpts, Socket } from 'node:net';
import { AbstractConnector, type RedisOptions, SentinelConnector } from 'ioredis';
import { openStream } from './open-stream';

/** Connects a client to one server with TLS, as the library does, but hears every error of the stream. */
export class TlsConnector extends AbstractConnector {
  private readonly options: RedisOptions;

  constructor(options: unknown) {
    super((options as RedisOptions).disconnectTimeout ?? 0);
    this.options = options as RedisOptions;
  }

  override connect(): Promise<Socket> {
    const { host = 'localhost', port = 6_379, family = 0, path, tls } = this.options;
    this.connecting = true;
    const to: NetConnectOpts = path ? { path } : { host, port, family };
    const stream = openStream(to, { ...tls });
    stream.once('error', (error) => (this.firstError = error));
    this.stream = stream;
    return Promise.resolve(stream);
  }
}

/** The same behind Sentinels. */
export class TlsSentinelConnector extends SentinelConnector {
  constructor(options: unknown) {
    super(options as ConstructorParameters<typeof SentinelConnector>[0]);
  }

  override async connect(
    ...args: Parameters<SentinelConnector['connect']>
  ): ReturnType<SentinelConnector['connect']> {
    const stream = await super.connect(...args);
    stream.on('error', () => undefined); // As in `openStream`.
    return stream;
  }
}

import { createConnection, type NetConnectOpts, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** A stream to a server that is being opened. Nobody need hear its errors: it closes after each. */
export function openStream(to: NetConnectOpts, tls: object | null): Socket {
  const stream = tls === null ? createConnection(to) : connectTls({ ...to, ...tls });
  // One with TLS may fail twice: we refuse the certificate, and the server says that it minds. The client hears the first
  // alone, and an error that nobody hears ends the process.
  stream.on('error', () => undefined);
  return stream;
}

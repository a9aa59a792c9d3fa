import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { ENDPOINTS, pathOf } from '@feelori/contracts';
import { fastify, type FastifyInstance } from 'fastify';
import { addBodyDeadline } from './body-deadline';

const WHOLE_MS = 150;

describe('a body that comes slowly', () => {
  let server: FastifyInstance;

  beforeAll(async () => {
    server = fastify();
    addBodyDeadline(server, WHOLE_MS);
    server.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
    server.post('/other', ({ body }) => body);
    server.post(ENDPOINTS.addAttachment.path, ({ body }) => body);
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  /** Sends half of a body, and the rest when the connection ended or ten times the time has passed. */
  const slowly = async (path: string): Promise<string> => {
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const ended = once(socket, 'close');
    const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: a/b\r\nConnection: close`;
    socket.write(`${head}\r\nContent-Length: 4\r\n\r\nab`);
    const late = new Promise((resolve) => setTimeout(resolve, 10 * WHOLE_MS));
    await Promise.race([ended, late]);
    if (socket.writable) socket.write('cd');
    await ended;
    return answer;
  };

  it('ends its connection, but for a file that is sent', async () => {
    const upload = pathOf(ENDPOINTS.addAttachment.path, { id: '1:c' });
    const [other, file] = await Promise.all([slowly('/other'), slowly(upload)]);
    expect(other).toBe('');
    expect(file).toContain('abcd');
  });
});

import { type AddressInfo, createServer, type Server } from 'node:net';
import { MovingSentinelConnector } from './moving-sentinel-connector';

/** What the library has of its own: whom the Sentinels name, and what listens for a failover. */
interface Inside {
  resolve: () => Promise<{ host: string; port: number }>;
  failoverDetector: { isDisconnected: boolean; cleanup: () => void } | null;
}

describe('a connection behind Sentinels', () => {
  let server: Server;
  let port: number;

  beforeAll(async () => {
    server = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** `during` happens while the Sentinels are asked for the first time; gives how often they were asked. */
  function connecting(during: (connector: MovingSentinelConnector, inside: Inside) => void): {
    connector: MovingSentinelConnector;
    asked: () => number;
  } {
    const options = {
      sentinels: [{ host: '127.0.0.1', port: 1 }],
      name: 'shop',
      role: 'master',
      sentinelRetryStrategy: () => 1,
    };
    const connector = new MovingSentinelConnector(options);
    const inside = connector as unknown as Inside;
    inside.failoverDetector = { isDisconnected: false, cleanup: () => undefined };
    let asked = 0;
    inside.resolve = () => {
      asked += 1;
      if (asked === 1) during(connector, inside);
      return Promise.resolve({ host: '127.0.0.1', port });
    };
    return { connector, asked: () => asked };
  }

  const failover = (connector: MovingSentinelConnector, { failoverDetector }: Inside): void => {
    if (failoverDetector) failoverDetector.isDisconnected = true;
    connector.disconnect();
  };

  it('comes about also where a failover is told while the Sentinels are asked, and asks them again', async () => {
    const { connector, asked } = connecting(failover);
    const stream = await connector.connect(() => undefined);
    expect(asked()).toBe(2);
    stream.destroy();
  });

  it('does not where the client wants it no more', async () => {
    const { connector, asked } = connecting((one) => one.disconnect());
    await expect(connector.connect(() => undefined)).rejects.toThrow('Connection is closed');
    expect(asked()).toBe(1);
  });

  it('does not where the client wants it no more after a failover was told', async () => {
    const { connector, asked } = connecting((one, inside) => {
      failover(one, inside);
      one.disconnect();
    });
    await expect(connector.connect(() => undefined)).rejects.toThrow('Connection is closed');
    expect(asked()).toBe(1);
  });
});

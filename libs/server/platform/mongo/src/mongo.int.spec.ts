import { Injectable, Module } from '@nestjs/common';
import { getConnectionToken, InjectModel, MongooseModule } from '@nestjs/mongoose';
import { createServer, type Server } from 'node:net';
import { connect } from 'node:net';
import { SettingsError } from '@feelori/platform/settings';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';
import { type Connection, type Model, Schema } from 'mongoose';
import { isDatabaseDown } from './is-database-down';
import { MongoGate } from './mongo-gate';

interface Probe {
  _id: string;
  word: string;
}

const probeSchema = new Schema<Probe>(
  { _id: String, word: String },
  { collection: 'probes', versionKey: false },
);
probeSchema.index({ word: 1 }, { unique: true });

@Injectable()
class Probes {
  constructor(@InjectModel('Probe') readonly model: Model<Probe>) {}
}

@Module({
  imports: [MongooseModule.forFeature([{ name: 'Probe', schema: probeSchema }])],
  providers: [Probes],
  exports: [Probes],
})
class ProbesModule {}

@Injectable()
class Refuser {
  constructor(gate: MongoGate) {
    gate.onceConnected(() => Promise.reject(new SettingsError(['OWNER is missing'])));
  }
}

@Module({ providers: [Refuser] })
class RefusingModule {}

/** A door to the real database that can be closed, connections and all. */
class Door {
  private readonly sockets = new Set<{ destroy(): void }>();
  private server: Server | null = null;

  constructor(
    private readonly to: URL,
    private port = 0,
  ) {}

  async open(): Promise<number> {
    const server = createServer((client) => {
      const upstream = connect(Number(this.to.port || 27017), this.to.hostname);
      client.pipe(upstream).pipe(client);
      for (const socket of [client, upstream]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => this.sockets.delete(socket));
      }
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
    this.port = (server.address() as { port: number }).port;
    return this.port;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    this.sockets.forEach((socket) => socket.destroy());
    await closed;
  }
}

describe('the database connection', () => {
  let stores: TestStores;
  let open: TestApp[];

  beforeEach(() => {
    stores = testStores();
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((app) => app.close()));
    await stores.drop();
  });

  async function start(uri = stores.env.MONGODB_URI): Promise<TestApp> {
    const app = await testApp([ProbesModule], testSettings({ ...stores.env, MONGODB_URI: uri }));
    open.push(app);
    return app;
  }

  it('has every index a schema asks for as soon as the process is ready', async () => {
    const app = await start();
    const { model } = app.get(Probes);
    await model.create([{ _id: '1', word: 'same' }]);
    await expect(model.create([{ _id: '2', word: 'same' }])).rejects.toMatchObject({ code: 11_000 });
  });

  it('writes to the disk of a majority, or fails', async () => {
    const app = await start();
    const { writeConcern } = app.app.get<Connection>(getConnectionToken()).getClient().options;
    expect(writeConcern).toMatchObject({ w: 'majority', journal: true, wtimeoutMS: 2_000 });
  });

  it('refuses at once while the database is away, and works again when it is back', async () => {
    const real = new URL(stores.env.MONGODB_URI);
    const door = new Door(real);
    const port = await door.open();
    await door.close();
    const through = new URL(stores.env.MONGODB_URI);
    through.host = `127.0.0.1:${port}`;
    const app = await start(through.href);
    const { model } = app.get(Probes);
    const began = performance.now();
    const error: unknown = await model
      .findById('1')
      .exec()
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(isDatabaseDown(error)).toBe(true);
    await expect(app.get(MongoGate).probeWrite(500)).rejects.toThrow();

    await door.open();
    await app.get(MongoGate).whenReady(15_000);
    await model.create([{ _id: '1', word: 'back' }]);

    await door.close();
    await expect(app.get(MongoGate).probeWrite(1_000)).rejects.toThrow();
    await door.open();
    const writes = (): Promise<boolean> =>
      app
        .get(MongoGate)
        .probeWrite(1_000)
        .then(
          () => true,
          () => false,
        );
    // The driver looks for a lost server every 10 s at the latest; beside the whole suite that can take two looks.
    await until('the database to take writes again', writes, 30_000);
    await app.close();
    open = [];
    await door.close();
  }, 70_000);

  it('stops the start when a first task says that a setting is missing', async () => {
    await expect(testApp([RefusingModule], testSettings(stores.env))).rejects.toThrow(/OWNER is missing/);
  });
});

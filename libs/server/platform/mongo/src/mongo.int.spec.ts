import { Injectable, Module } from '@nestjs/common';
import { getConnectionToken, InjectModel, MongooseModule } from '@nestjs/mongoose';
import { SettingsError } from '@feelori/platform/settings';
import {
  MongoDoor,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
  until,
} from '@feelori/testing';
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
    const disk = await app.get(MongoGate).disk(5_000);
    expect(disk?.free).toBeGreaterThan(0);
    expect(disk?.free).toBeLessThan(disk?.size ?? 0);
  });

  it('writes to the disk of a majority, or fails', async () => {
    const app = await start();
    const { writeConcern } = app.app.get<Connection>(getConnectionToken()).getClient().options;
    expect(writeConcern).toMatchObject({ w: 'majority', journal: true, wtimeoutMS: 2_000 });
  });

  it('refuses at once while the database is away, and works again when it is back', async () => {
    const door = new MongoDoor(stores.env.MONGODB_URI ?? '');
    await door.open();
    await door.close();
    const app = await start(door.uri);
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
    await expect(app.get(MongoGate).disk(500)).rejects.toThrow();

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
    await until('the database to take writes again', writes, 15_000);
    await app.close();
    open = [];
    await door.close();
  }, 40_000);

  it('stops the start when a first task says that a setting is missing', async () => {
    await expect(testApp([RefusingModule], testSettings(stores.env))).rejects.toThrow(/OWNER is missing/);
  });
});

import { Overloaded } from '@feelori/platform/batch';
import { MongoGate } from '@feelori/platform/mongo';
import { InboundMessages } from '@feelori/records/inbound';
import {
  MongoDoor,
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
  until,
} from '@feelori/testing';
import { ArrivalModule } from './arrival.module';
import { NotStored } from './not-stored';
import { signingWith, textItem, webhook } from './test-bodies';
import { WebhookReceiver } from './webhook-receiver';

const { post } = signingWith(TEST_SECRETS.whatsappAppSecret);

const message = (n: number): string => webhook({ messages: [textItem(`wamid.m${n}`)] });

/** How many of a run of webhooks came to what so far. */
class Tally {
  stored = 0;
  overloaded = 0;
  notStored = 0;

  constructor(private readonly receiver: WebhookReceiver) {}

  get open(): number {
    return this.taken - this.stored - this.overloaded - this.notStored;
  }

  private taken = 0;

  take(body: string): void {
    this.taken += 1;
    this.receiver.take(Buffer.from(body)).then(
      () => (this.stored += 1),
      (error: unknown) => {
        if (error instanceof Overloaded) this.overloaded += 1;
        else if (error instanceof NotStored) this.notStored += 1;
        else throw error;
      },
    );
  }
}

describe('webhooks while the database is known to be down', () => {
  let stores: TestStores;
  let running: TestApp;
  let door: MongoDoor;

  beforeEach(async () => {
    stores = testStores();
    door = new MongoDoor(stores.env.MONGODB_URI ?? '');
    await door.open();
    running = await testApp([ArrivalModule], testSettings({ ...stores.env, MONGODB_URI: door.uri }));
  });
  afterEach(async () => {
    await running.close();
    await door.close();
    await stores.drop();
  });

  const down = (): Promise<unknown> =>
    until('the database to be known as down', () => running.get(MongoGate).isDown);
  const ready = async (): Promise<number> => (await fetch(`${running.url}/health/ready`)).status;

  it('are answered before anybody who asks the database hears that it is away, and are taken when it is back', async () => {
    await door.close();
    await down();
    let heard = false;
    const asked = running
      .get(InboundMessages)
      .byIds(['x'])
      .catch(() => (heard = true));
    const responses = await Promise.all(Array.from({ length: 64 }, (_, n) => post(running.url, message(n))));
    expect(heard).toBe(false);
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([503]));
    expect(responses.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    expect(await ready()).toBe(503);
    await asked;
    await door.open();
    await until('a webhook to be taken', async () => (await post(running.url, message(1))).status === 200);
    await until('readiness', async () => (await ready()) === 200);
  });

  it('are still told apart from forged ones', async () => {
    await door.close();
    await down();
    expect((await post(running.url, message(1), {})).status).toBe(401);
  });

  it('are known to be down when the database only stops answering', async () => {
    door.onCommand = () => 'stall';
    await down();
    expect((await post(running.url, message(1))).status).toBe(503);
    door.onCommand = () => 'pass';
    await until('a webhook to be taken', async () => (await post(running.url, message(1))).status === 200);
  }, 30_000);

  it('wait in bounded numbers, and not at all once it is known', async () => {
    // Writes hang, but the server still says that it is well.
    door.onCommand = (command) => ('insert' in command ? 'stall' : 'pass');
    const tally = new Tally(running.get(WebhookReceiver));
    for (let n = 0; n < 6_000; n += 1) tally.take(message(n));
    await until('those beyond the bound to be refused', () => tally.overloaded > 0);
    // Two batches of 500 under way, and 2,000 that wait.
    expect(tally.open).toBeLessThanOrEqual(3_000);
    expect(tally.overloaded).toBeGreaterThanOrEqual(3_000);
    expect(running.get(MongoGate).isDown).toBe(false);
    await door.close();
    await down();
    await until('nobody to wait any more', () => tally.open === 0);
    for (let n = 0; n < 6_000; n += 1) tally.take(message(n));
    await until('all of them to be refused', () => tally.open === 0);
    expect(tally.stored).toBe(0);
  }, 30_000);
});

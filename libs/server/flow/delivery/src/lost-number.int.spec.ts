import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { Conversations } from '@feelori/records/conversations';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { ReplySender } from './reply-sender';
import { SendStage, SendStageModule } from './testing/send-stage';

describe('what waits for a customer who lost their number', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: SendStage;

  beforeAll(async () => {
    app = await testApp([SendStageModule], testSettings({ ...stores.env, ROLES: 'worker' }));
    stage = new SendStage(app);
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  it('goes by their user id, never to the phone that somebody else has now', async () => {
    const to = { waId: '16505551234', userId: 'US.1' };
    const id = await stage.answer('recycled', 1, ['your order is on its way', 'anything else?'], { to });
    await app.app
      .get<Connection>(getConnectionToken())
      .collection<{ _id: string }>('conversations')
      .updateOne({ _id: id }, { $set: { identity: to } });
    await app.get(Conversations).forgetNumber('c_recycled', '16505551234');
    await app.get(ReplySender).deliver(id, new AbortController().signal);
    expect(stage.whatsapp.sent.map((sent) => sent.to)).toEqual([{ userId: 'US.1' }, { userId: 'US.1' }]);
  });

  it('goes to the number as long as it is theirs', async () => {
    const to = { waId: '16505551234', userId: 'US.1' };
    const id = await stage.answer('steady', 1, ['hello'], { to });
    await app.get(ReplySender).deliver(id, new AbortController().signal);
    expect(stage.whatsapp.sent.at(-1)?.to).toEqual(to);
  });
});

import { WHATSAPP_APP } from '@feelori/contracts';
import { Conversations } from '@feelori/records/conversations';
import { Turns } from '@feelori/records/turns';
import { AppAnswers, Interventions } from '@feelori/skills/interventions';
import type { AnswerRequest } from '@feelori/skills/answers';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { StageModule, TurnStage } from './testing/turn-stage';
import { TurnRunner } from './turn-runner';

const NUMBER = '106540352242922';
const signal = new AbortController().signal;

describe('a turn beside a person who answers in the WhatsApp Business app', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: TurnStage;

  beforeAll(async () => {
    app = await testApp([StageModule], testSettings({ ...stores.env, ROLES: 'worker', QUIET_MS: '50' }));
    stage = new TurnStage(app);
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  /** The person writes, `ago` milliseconds ago. */
  async function inApp(who: string, text: string, ago = 0): Promise<void> {
    const message = {
      ...{ wamid: `wamid.app.${who}.${text}`, phoneNumberId: NUMBER, identity: { waId: '16505551234' } },
      ...{ sentAt: Date.now() - ago, content: { kind: 'text' as const, text } },
    };
    const person = { customerId: `c_${who}`, identity: message.identity, cameAt: new Date() };
    await app.get(AppAnswers).take({ message, ...person });
  }
  const run = (id: string): Promise<unknown> => app.get(TurnRunner).runNext(id, signal);

  it('drops what the model is thinking, and leaves nobody waiting', async () => {
    const id = await stage.write('thinking', 'is it there?', 5_000);
    await stage.tell('thinking', stage.lastId('thinking'), 'is it there?', 5_000);
    stage.assistant.before = () => inApp('thinking', 'Yes, come by!');
    await run(id);
    stage.assistant.before = () => Promise.resolve();
    const entries = await stage.said(id);
    expect(entries).toContain('Yes, come by!');
    const conversation = await app.get(Conversations).byId(id);
    expect(conversation).toMatchObject({
      ...{ mode: 'person', assignee: WHATSAPP_APP.id, turn: null, waitingSince: null, unanswered: 0 },
      ...{ lastText: 'Yes, come by!', lastFrom: 'person' },
    });
  });

  it('says nothing to what was answered there before the turn began', async () => {
    const id = await stage.write('before', 'how much is it?', 9_000);
    await stage.tell('before', stage.lastId('before'), 'how much is it?', 9_000);
    await inApp('before', 'Twelve euros', 3_000);
    await run(id);
    expect(await stage.said(id)).toEqual(['Twelve euros']);
    expect((await app.get(Turns).byIds([`${id}#1`]))[0]).toMatchObject({ reason: 'answered_in_app' });
    expect(await app.get(Conversations).byId(id)).toMatchObject({ waitingSince: null, unanswered: 0 });
  });

  it('leaves a person to what the customer wrote after it, and knows all of it once handed back', async () => {
    const id = await stage.write('after', 'how much is it?', 9_000);
    await inApp('after', 'Twelve euros', 6_000);
    await stage.write('after', 'and in red?', 3_000);
    await run(id);
    expect(await app.get(Conversations).byId(id)).toMatchObject({ waitingSince: expect.any(Date) as Date });
    await app.get(Interventions).handBack(id);
    let asked: AnswerRequest | undefined;
    stage.assistant.before = (request) => Promise.resolve(void (asked = request));
    await stage.write('after', 'hello?', 1_000);
    await run(id);
    expect(asked?.history).toEqual(
      expect.arrayContaining([expect.objectContaining({ role: 'person', text: 'Twelve euros' })]),
    );
  });
});

import { LiveSettings } from '@feelori/platform/live-settings';
import { Live } from '@feelori/platform/live';
import { type Conversation, Conversations, ConversationTakeovers } from '@feelori/records/conversations';
import { Availabilities, TeamRegister, type User, Users } from '@feelori/records/users';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { HandoverGiver } from './handover-giver';
import { HandoversModule } from './handovers.module';

const NUMBER = '106540352242922';
const SOON = new Date(Date.now() + 3_600_000);

describe('conversations that the assistant handed over', () => {
  const stores = testStores();
  /** Two processes; the test makes their rounds. */
  let workers: TestApp[];
  let here: TestApp;

  beforeAll(async () => {
    const settings = testSettings({ ...stores.env, ROLES: 'worker' });
    workers = await Promise.all([1, 2].map(() => testApp([HandoversModule], settings)));
    here = workers[0] as TestApp;
    // Only the test makes rounds.
    for (const app of workers) await app.get(HandoverGiver).stop();
    for (const id of ['ann', 'bo', 'cy', 'dee']) await here.get(Users).add(person(id));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await Promise.all(workers.map((app) => app.close()));
    await stores.drop();
  });

  const person = (id: string): User => ({
    _id: id,
    email: `${id}@shop.test`,
    name: id,
    role: id === 'dee' ? 'viewer' : 'agent',
    passwordHash: 'hash',
    sessionVersion: 1,
    active: true,
    createdAt: new Date(0),
    lastSignInAt: null,
  });
  async function way(value: 'nobody' | 'round robin'): Promise<void> {
    for (const app of workers) {
      app
        .get(LiveSettings)
        .useSource({ changed: () => Promise.resolve([{ name: 'team.new_handovers', value }]) });
      await app.get(LiveSettings).refresh();
    }
  }
  const idOf = (who: string): string => `${NUMBER}:c_${who}`;
  async function handedOver(...people: string[]): Promise<void> {
    for (const who of people) {
      const news = {
        id: idOf(who),
        phoneNumberId: NUMBER,
        customerId: `c_${who}`,
        identity: {},
        customerName: who,
      };
      const message = { messageId: 'm', lastText: 'a person, please', lastAt: new Date() };
      await here.get(Conversations).recordActivity([{ ...news, ...message }]);
      await here.get(Conversations).handOver(idOf(who), 'asked');
    }
  }
  const found = async (who: string): Promise<Conversation | null> => here.get(Conversations).byId(idOf(who));
  const rounds = async (): Promise<number> => {
    const given = await Promise.all(workers.map((app) => app.get(HandoverGiver).round()));
    return given.reduce((sum, one) => sum + one, 0);
  };
  const available = (id: string, until: Date | null = SOON): Promise<boolean> =>
    here.get(Availabilities).set(id, until);

  it('stay with nobody where nobody is available, or where the shop wants it so', async () => {
    await handedOver('early');
    await way('round robin');
    await available('ann', new Date(Date.now() - 1));
    await available('dee');
    expect(await rounds()).toBe(0);
    await available('ann');
    await way('nobody');
    expect(await rounds()).toBe(0);
    expect(await found('early')).toMatchObject({ mode: 'person', assignee: null });
  });

  it('go to those who are available in turn, each once, whichever process gives them', async () => {
    await way('round robin');
    for (const id of ['bo', 'cy']) await available(id);
    const customers = Array.from({ length: 29 }, (_, at) => `many${at}`);
    await handedOver(...customers);
    const told = workers.map((app) => jest.spyOn(app.get(Live), 'publish'));
    expect(await rounds()).toBe(30);
    const had = await Promise.all(['early', ...customers].map(found));
    const counts = new Map<string, number>();
    for (const one of had) {
      expect(one).toMatchObject({ mode: 'person', revision: 2, epoch: 0 });
      counts.set(one?.assignee ?? '', (counts.get(one?.assignee ?? '') ?? 0) + 1);
    }
    expect([...counts.entries()].sort()).toEqual([
      ['ann', 10],
      ['bo', 10],
      ['cy', 10],
    ]);
    const events = told.flatMap((spy) => spy.mock.calls.map(([event]) => event));
    expect(events.filter(({ type }) => type === 'conversation.assigned')).toHaveLength(30);
    expect(await rounds()).toBe(0);
  });

  it('are left alone once somebody took them', async () => {
    await handedOver('taken');
    await here.get(ConversationTakeovers).takeOver(idOf('taken'), 'ann');
    await rounds();
    expect((await found('taken'))?.assignee).toBe('ann');
  });

  it('go to others when who had them is sent away', async () => {
    const register = here.get(TeamRegister);
    const audit = { _id: 'a', at: new Date() } as never;
    await register.change(await register.settle(), { userId: 'bo', role: 'agent', active: false, audit });
    await Promise.all(workers.map((app) => app.get(HandoverGiver).takeFromGone()));
    await rounds();
    const all = await Promise.all(Array.from({ length: 29 }, (_, at) => found(`many${at}`)));
    expect(all.every((one) => one?.assignee === 'ann' || one?.assignee === 'cy')).toBe(true);
    expect(await here.get(Availabilities).now('conversations:reply', new Date(), 10)).toHaveLength(2);
  });
});

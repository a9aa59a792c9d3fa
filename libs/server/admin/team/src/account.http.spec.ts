import { ENDPOINTS, type MySessions } from '@feelori/contracts';
import { testStores, until } from '@feelori/testing';
import { codeOf, PASSWORD, type Signed, TeamAtWork } from './testing/team-at-work';

const NEXT = 'the next long password';
const SOON_MS = 5_000;

describe('an account of one’s own', () => {
  const stores = testStores();
  let work: TeamAtWork;
  let owner: Signed;

  beforeAll(async () => {
    work = await TeamAtWork.start(stores);
    owner = await until('the first owner', () => work.owner().catch(() => null));
  });
  afterAll(async () => {
    await work.close();
    await stores.drop();
  });

  const isOut = async (who: Signed): Promise<boolean> =>
    (await work.ask(ENDPOINTS.me, { as: who })).status === 401;
  const sessions = async (as: Signed): Promise<MySessions['sessions']> =>
    ((await (await work.ask(ENDPOINTS.mySessions, { as })).json()) as MySessions).sessions;
  const change = (as: Signed, present: string, next: string): Promise<Response> =>
    work.ask(ENDPOINTS.changePassword, { as, body: { present, next } });

  it('changes the password where the present one is known, and keeps this session alone', async () => {
    const here = await work.join(owner, 'agent');
    const there = await work.signIn(here.email, PASSWORD);
    expect(await codeOf(await change(here, 'not the password', NEXT))).toBe('wrong_password');
    expect((await change(here, PASSWORD, 'short')).status).toBe(400);
    expect((await change(here, PASSWORD, NEXT)).status).toBe(204);
    await until('the other session to be over', () => isOut(there), SOON_MS);
    expect(await isOut(here)).toBe(false);
    expect((await sessions(here)).map(({ isThis }) => isThis)).toEqual([true]);
    const again = await work.signIn(here.email, NEXT);
    // Whoever is kept once is not kept for ever.
    expect((await change(again, NEXT, PASSWORD)).status).toBe(204);
    await until('the first session to be over', () => isOut(here), SOON_MS);
    expect(await work.eventKinds(here.id)).toEqual(expect.arrayContaining(['password_changed']));
  });

  it('slows down who guesses the present password', async () => {
    const agent = await work.join(owner, 'agent');
    const codes: string[] = [];
    for (let n = 0; n < 8; n += 1) codes.push(await codeOf(await change(agent, `guess number ${n}`, NEXT)));
    expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'wrong_password'));
    expect(codes.at(-1)).toBe('locked_out');
  });

  it('lists where one is signed in, and ends one of them', async () => {
    const here = await work.join(owner, 'agent');
    const there = await work.signIn(here.email, PASSWORD);
    const seen = await sessions(here);
    expect(seen).toHaveLength(2);
    expect(seen.every(({ address }) => address === '203.0.113.…')).toBe(true);
    expect(JSON.stringify(seen)).not.toMatch(/tokenHash|chainKey/);
    const other = seen.find(({ isThis }) => !isThis);
    expect((await work.ask(ENDPOINTS.endMySession, { as: here, id: other?.id ?? '' })).status).toBe(204);
    expect(await isOut(there)).toBe(true);
    expect(await isOut(here)).toBe(false);
    expect(await sessions(here)).toHaveLength(1);
  });

  it('ends nobody else’s session', async () => {
    const [one, other] = [await work.join(owner, 'agent'), await work.join(owner, 'agent')];
    const [theirs] = await sessions(other);
    expect((await work.ask(ENDPOINTS.endMySession, { as: one, id: theirs?.id ?? '' })).status).toBe(404);
    expect(await isOut(other)).toBe(false);
  });

  it.each([true, false])('signs out everywhere; here too unless asked to stay: %s', async (keepThis) => {
    const here = await work.join(owner, 'viewer');
    const others = [await work.signIn(here.email, PASSWORD), await work.signIn(here.email, PASSWORD)];
    const answer = await work.ask(ENDPOINTS.signOutEverywhere, { as: here, body: { keepThis } });
    expect(answer.status).toBe(204);
    for (const other of others) await until('another session to be over', () => isOut(other), SOON_MS);
    if (!keepThis) await until('this session to be over', () => isOut(here), SOON_MS);
    expect(await isOut(here)).toBe(!keepThis);
  });
});

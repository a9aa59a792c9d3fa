import { ENDPOINTS, type PersonLink, ROLES, type TeamPerson } from '@feelori/contracts';
import { testStores, until } from '@feelori/testing';
import { codeOf, PASSWORD, type Signed, TeamAtWork, tokenOf } from './testing/team-at-work';

const { useLink, lookAtLink, invitePerson, changeRole, deactivate, reactivate } = ENDPOINTS;
/** A token that is over is refused everywhere within this. */
const SOON_MS = 5_000;

describe('the team', () => {
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
  const roleTo = (by: Signed, id: string, role: string): Promise<Response> =>
    work.ask(changeRole, { as: by, id, body: { role } });

  it('lets in who was invited, once, under the name and role of the invitation', async () => {
    const { path, person } = await work.invite(owner, 'Maya@Shop.test', 'agent');
    expect(person).toMatchObject({ email: 'maya@shop.test', role: 'agent', state: 'invited' });
    const token = tokenOf(path);
    const look = await work.ask(lookAtLink, { body: { token } });
    expect(await look.json()).toEqual({ kind: 'invite', email: 'maya@shop.test', name: '', role: 'agent' });
    const body = { token, password: PASSWORD, name: ' Maya ' };
    const tries = await Promise.all([1, 2, 3].map(() => work.ask(useLink, { body })));
    expect(tries.map(({ status }) => status).sort()).toEqual([204, 410, 410]);
    const maya = await work.signIn('maya@shop.test', PASSWORD);
    const [seen] = (await work.team(owner)).filter(({ id }) => id === maya.id);
    expect(seen).toMatchObject({ name: 'Maya', state: 'active', role: 'agent', inviteEndsAt: null });
    expect(await work.eventKinds(maya.id)).toEqual(['person_invited', 'invite_accepted', 'signed_in']);
    expect(await codeOf(await work.ask(lookAtLink, { body: { token } }))).toBe('link_over');
  });

  it('keeps neither the secret of a link nor a password', async () => {
    const { path, person } = await work.invite(owner, 'secret@shop.test', 'viewer');
    const secret = tokenOf(path).split('.')[1] ?? '';
    const stored = JSON.stringify(await work.collection('users').findOne({ email: person.email }));
    expect(stored).toContain('tokenHash');
    expect(stored).not.toContain(secret);
    expect(JSON.stringify(await work.team(owner))).not.toMatch(/tokenHash|passwordHash|argon2/);
  });

  it('knows no link that was made up, withdrawn, replaced, or has run out', async () => {
    const over = async (path: string): Promise<number> =>
      (await work.ask(useLink, { body: { token: tokenOf(path), password: PASSWORD, name: 'X' } })).status;
    const first = await work.invite(owner, 'bo@shop.test', 'agent');
    expect(await over(`${first.path.slice(0, -4)}AAAA`)).toBe(410);
    expect(await over('#no link at all')).toBe(410);
    const second = await work.invite(owner, 'bo@shop.test', 'viewer');
    expect(await over(first.path)).toBe(410);
    await work.ask(ENDPOINTS.withdrawInvite, { as: owner, id: second.person.id });
    expect(await over(second.path)).toBe(410);
    expect((await work.team(owner)).map(({ email }) => email)).not.toContain('bo@shop.test');
    const third = await work.invite(owner, 'bo@shop.test', 'agent');
    await work
      .collection('users')
      .updateOne({ email: 'bo@shop.test' }, { $set: { 'invite.endsAt': new Date(0) } });
    expect(await over(third.path)).toBe(410);
    await work.invite(owner, 'bo@shop.test', 'agent').then(({ path }) => over(path));
    expect((await work.signIn('bo@shop.test', PASSWORD)).email).toBe('bo@shop.test');
  });

  it('opens nothing with the invitation of somebody who was sent away', async () => {
    const admin = await work.join(owner, 'admin');
    const { path } = await work.invite(admin, 'friend@shop.test', 'agent');
    await work.ask(deactivate, { as: owner, id: admin.id });
    const body = { token: tokenOf(path), password: PASSWORD, name: 'Friend' };
    expect((await work.ask(useLink, { body })).status).toBe(410);
  });

  it('refuses an address that is in the team, whatever its state', async () => {
    const agent = await work.join(owner, 'agent');
    const again = { as: owner, body: { email: agent.email.toUpperCase(), role: 'viewer' } };
    expect(await codeOf(await work.ask(invitePerson, again))).toBe('person_known');
    await work.ask(deactivate, { as: owner, id: agent.id });
    expect(await codeOf(await work.ask(invitePerson, again))).toBe('person_known');
  });

  it('is out within five seconds after a deactivation, and back with the password of before', async () => {
    const agent = await work.join(owner, 'agent');
    expect(await isOut(agent)).toBe(false);
    const answer = await work.ask(deactivate, { as: owner, id: agent.id });
    expect(((await answer.json()) as TeamPerson).state).toBe('deactivated');
    await until('the token to be over', () => isOut(agent), SOON_MS);
    const signIn = { body: { email: agent.email, password: PASSWORD } };
    expect((await work.ask(ENDPOINTS.signIn, signIn)).status).toBe(401);
    await work.ask(reactivate, { as: owner, id: agent.id });
    expect((await work.signIn(agent.email, PASSWORD)).id).toBe(agent.id);
    expect(await isOut(agent)).toBe(true);
    expect(await work.eventKinds(agent.id)).toEqual(
      expect.arrayContaining(['person_deactivated', 'person_reactivated']),
    );
  });

  it('gives another role to who is signed in, with the next token', async () => {
    const agent = await work.join(owner, 'agent');
    expect((await roleTo(owner, agent.id, 'viewer')).status).toBe(200);
    await until('the token of the old role to be over', () => isOut(agent), SOON_MS);
    const again = await work.signIn(agent.email, PASSWORD);
    expect(await (await work.ask(ENDPOINTS.me, { as: again })).json()).toMatchObject({ role: 'viewer' });
  });

  it('lets nobody change themselves, nor reach above their own role', async () => {
    const admin = await work.join(owner, 'admin');
    const other = await work.join(owner, 'admin');
    const agent = await work.join(admin, 'agent');
    const statuses = await Promise.all([
      roleTo(admin, admin.id, 'owner'),
      roleTo(owner, owner.id, 'viewer'),
      roleTo(admin, agent.id, 'admin'),
      roleTo(admin, agent.id, 'owner'),
      roleTo(admin, other.id, 'viewer'),
      work.ask(deactivate, { as: admin, id: owner.id }),
      work.ask(deactivate, { as: admin, id: admin.id }),
      work.ask(invitePerson, { as: admin, body: { email: 'x@shop.test', role: 'admin' } }),
      work.ask(ENDPOINTS.resetPassword, { as: admin, id: agent.id }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual(statuses.map(() => 403));
    expect((await roleTo(admin, agent.id, 'viewer')).status).toBe(200);
    // An invitation that is not theirs to give is not theirs to take back or to replace either.
    const { person } = await work.invite(owner, 'high@shop.test', 'owner');
    const replaced = { as: admin, body: { email: person.email, role: 'agent' } };
    expect(await codeOf(await work.ask(invitePerson, replaced))).toBe('person_known');
    expect((await work.ask(ENDPOINTS.withdrawInvite, { as: admin, id: person.id })).status).toBe(404);
  });

  it.each(ROLES)('says of a wrong body of a %s what is wrong', async (role) => {
    const who = role === 'owner' ? owner : await work.join(owner, role);
    const status = role === 'owner' || role === 'admin' ? 400 : 403;
    for (const body of [{ email: 'no address', role: 'agent' }, { email: 'a@b.test', role: 'king' }, {}]) {
      expect((await work.ask(invitePerson, { as: who, body })).status).toBe(status);
    }
  });

  it('lets an owner give a link to choose another password, which ends all sessions and works once', async () => {
    const agent = await work.join(owner, 'agent');
    const offered = await work.ask(ENDPOINTS.resetPassword, { as: owner, id: agent.id });
    const { path } = (await offered.json()) as PersonLink;
    expect(await isOut(agent)).toBe(false);
    const body = { token: tokenOf(path), password: 'quite another password' };
    expect((await work.ask(useLink, { body })).status).toBe(204);
    await until('the token to be over', () => isOut(agent), SOON_MS);
    expect((await work.ask(useLink, { body })).status).toBe(410);
    expect((await work.signIn(agent.email, 'quite another password')).id).toBe(agent.id);
    const old = { body: { email: agent.email, password: PASSWORD } };
    expect((await work.ask(ENDPOINTS.signIn, old)).status).toBe(401);
  });

  it('writes down every change with itself', async () => {
    const agent = await work.join(owner, 'agent');
    await roleTo(owner, agent.id, 'viewer');
    await work.ask(deactivate, { as: owner, id: agent.id });
    const stored = await work.collection('users').findOne({ email: agent.email });
    expect(stored?.pendingAudit).toMatchObject([
      { action: 'team.invited', byId: owner.id, after: { email: agent.email, role: 'agent' } },
      { action: 'team.invite_accepted', byId: agent.id },
      {
        action: 'team.role_changed',
        byId: owner.id,
        before: { role: 'agent', active: true },
        after: { role: 'viewer', active: true },
      },
      { action: 'team.deactivated', before: { active: true }, after: { active: false } },
    ]);
  });
});

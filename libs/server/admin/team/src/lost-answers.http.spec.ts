import type { SignedIn } from '@feelori/contracts';
import { cookieOf, GOOD, SignInDoor } from './testing/sign-in-door';

const [TWENTY_S, TEN_MIN, A_DAY] = [20_000, 600_000, 86_400_000];

describe('a refresh whose answer was lost', () => {
  let door: SignInDoor;
  beforeEach(async () => {
    door = await SignInDoor.open();
  });
  afterEach(() => door.close());

  it.each([TWENTY_S, TEN_MIN, A_DAY])('goes on %d ms later with the same cookie', async (late) => {
    const cookie = await door.signIn();
    const lost = cookieOf(await door.refresh(cookie));
    door.clock.advance(late);
    const again = await door.refresh(cookie);
    expect(again.status).toBe(200);
    expect(cookieOf(again)).toBe(lost);
    expect((await door.me((await again.json()) as SignedIn)).status).toBe(200);
    expect((await door.refresh(cookieOf(again))).status).toBe(200);
    expect(await door.count('refresh_token_reused')).toBe(0);
  });

  it('goes on when many answers are lost in a row', async () => {
    const cookie = await door.signIn();
    for (let lost = 0; lost < 12; lost += 1) {
      expect((await door.refresh(cookie)).status).toBe(200);
      door.clock.advance(TEN_MIN);
    }
    expect((await door.refreshAndUse(cookie)).length).toBeGreaterThan(0);
  });

  it('goes on at sign-out too', async () => {
    const cookie = await door.signIn();
    await door.refresh(cookie);
    door.clock.advance(TEN_MIN);
    expect((await door.post('sign-out', { cookie })).status).toBe(204);
    expect(await door.count('signed_out')).toBe(1);
  });

  it('is not lost when the access token of it is used', async () => {
    const cookie = await door.signIn();
    const next = await door.refreshAndUse(cookie);
    door.clock.advance(TWENTY_S);
    expect((await door.refresh(cookie)).status).toBe(401);
    expect((await door.refresh(next)).status).toBe(401);
    expect(await door.count('refresh_token_reused')).toBe(1);
  });

  it('is not lost when its refresh token is used', async () => {
    const cookie = await door.signIn();
    await door.refresh(cookieOf(await door.refresh(cookie)));
    door.clock.advance(TWENTY_S);
    expect((await door.refresh(cookie)).status).toBe(401);
    expect(await door.count('refresh_token_reused')).toBe(1);
  });

  it('is still lost when only the access token of before is used', async () => {
    const first = await door.post('sign-in', {
      body: GOOD,
    });
    const cookie = cookieOf(first);
    await door.refresh(cookie);
    await door.me((await first.json()) as SignedIn);
    door.clock.advance(TEN_MIN - 1);
    expect((await door.refresh(cookie)).status).toBe(200);
  });

  it('found by a thief and the robbed, ends for both as soon as both go on', async () => {
    const stolen = await door.signIn();
    const thief = cookieOf(await door.refresh(stolen));
    door.clock.advance(TEN_MIN);
    const robbed = await door.refreshAndUse(stolen);
    expect(robbed).toBe(thief);
    const next = await door.refreshAndUse(robbed);
    door.clock.advance(TWENTY_S);
    expect((await door.refresh(thief)).status).toBe(401);
    expect((await door.refresh(next)).status).toBe(401);
    expect(await door.count('refresh_token_reused')).toBe(1);
  });
});

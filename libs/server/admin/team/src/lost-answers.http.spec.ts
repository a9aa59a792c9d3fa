import type { SignedIn } from '@feelori/contracts';
import { cookieOf, GOOD, SignInClient } from './testing/sign-in-client';

const [TWENTY_S, TEN_MIN, A_DAY] = [20_000, 600_000, 86_400_000];

describe('a refresh whose answer was lost', () => {
  let client: SignInClient;
  beforeEach(async () => {
    client = await SignInClient.open();
  });
  afterEach(() => client.close());

  it.each([TWENTY_S, TEN_MIN, A_DAY])('goes on %d ms later with the same cookie', async (late) => {
    const cookie = await client.signIn();
    const lost = cookieOf(await client.refresh(cookie));
    client.clock.advance(late);
    const again = await client.refresh(cookie);
    expect(again.status).toBe(200);
    expect(cookieOf(again)).toBe(lost);
    expect((await client.me((await again.json()) as SignedIn)).status).toBe(200);
    expect((await client.refresh(cookieOf(again))).status).toBe(200);
    expect(await client.count('refresh_token_reused')).toBe(0);
  });

  it('goes on when many answers are lost in a row', async () => {
    const cookie = await client.signIn();
    for (let lost = 0; lost < 12; lost += 1) {
      expect((await client.refresh(cookie)).status).toBe(200);
      client.clock.advance(TEN_MIN);
    }
    expect((await client.refreshAndUse(cookie)).length).toBeGreaterThan(0);
  });

  it('goes on at sign-out too', async () => {
    const cookie = await client.signIn();
    await client.refresh(cookie);
    client.clock.advance(TEN_MIN);
    expect((await client.post('sign-out', { cookie })).status).toBe(204);
    expect(await client.count('signed_out')).toBe(1);
  });

  it('is not lost when the access token of it is used', async () => {
    const cookie = await client.signIn();
    const next = await client.refreshAndUse(cookie);
    client.clock.advance(TWENTY_S);
    expect((await client.refresh(cookie)).status).toBe(401);
    expect((await client.refresh(next)).status).toBe(401);
    expect(await client.count('refresh_token_reused')).toBe(1);
  });

  it('is not lost when its refresh token is used', async () => {
    const cookie = await client.signIn();
    await client.refresh(cookieOf(await client.refresh(cookie)));
    client.clock.advance(TWENTY_S);
    expect((await client.refresh(cookie)).status).toBe(401);
    expect(await client.count('refresh_token_reused')).toBe(1);
  });

  it('is still lost when only the access token of before is used', async () => {
    const first = await client.post('sign-in', {
      body: GOOD,
    });
    const cookie = cookieOf(first);
    await client.refresh(cookie);
    await client.me((await first.json()) as SignedIn);
    client.clock.advance(TEN_MIN - 1);
    expect((await client.refresh(cookie)).status).toBe(200);
  });

  it('found by a thief and the robbed, ends for both as soon as both go on', async () => {
    const stolen = await client.signIn();
    const thief = cookieOf(await client.refresh(stolen));
    client.clock.advance(TEN_MIN);
    const robbed = await client.refreshAndUse(stolen);
    expect(robbed).toBe(thief);
    const next = await client.refreshAndUse(robbed);
    client.clock.advance(TWENTY_S);
    expect((await client.refresh(thief)).status).toBe(401);
    expect((await client.refresh(next)).status).toBe(401);
    expect(await client.count('refresh_token_reused')).toBe(1);
  });
});

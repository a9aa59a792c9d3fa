import {
  type Endpoint,
  ENDPOINTS,
  type Problem,
  type RecoveryCodes,
  type SignedIn,
} from '@feelori/contracts';
import { LiveSettings } from '@feelori/platform/live-settings';
import { generateSync } from 'otplib';
import { SignInRateLimit } from './sign-in-rate-limit';
import { codeOf } from './testing/team-at-work';
import { cookieOf, GOOD, SignInClient, WRONG } from './testing/sign-in-client';

const STEP_MS = 30_000;
const HOUR_MS = 3_600_000;
const SET_UP_MS = 15 * 60_000;

describe('a second factor', () => {
  let client: SignInClient;
  let secret: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    client = await SignInClient.open();
  });
  afterAll(() => client.close());
  // Every test has its own hour: nobody waits for what another one guessed.
  beforeEach(() => client.clock.advance(HOUR_MS));

  const digits = (steps = 0): string =>
    generateSync({ secret, epoch: Math.floor((client.clock.ms() + steps * STEP_MS) / 1_000) });
  const wrong = (): string => String((Number(digits()) + 500_000) % 1_000_000).padStart(6, '0');

  async function firstStep(): Promise<string> {
    const answer = await client.post('sign-in', { body: GOOD });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    const said = (await answer.json()) as { ticket: string };
    expect(Object.keys(said)).toEqual(['ticket']);
    return said.ticket;
  }
  const second = (ticket: string, code: string, from?: string): Promise<Response> =>
    client.post('sign-in/code', { body: { ticket, code }, ...(from ? { from } : {}) });

  async function signedIn(code: string): Promise<SignedIn> {
    const answer = await second(await firstStep(), code);
    expect(answer.status).toBe(200);
    return (await answer.json()) as SignedIn;
  }

  async function ask(
    endpoint: Endpoint<unknown>,
    { accessToken }: Pick<SignedIn, 'accessToken'>,
    body?: object,
  ): Promise<Response> {
    return fetch(client.running.url + endpoint.path, {
      method: endpoint.method,
      headers: {
        Authorization: `Bearer ${accessToken}`,
        'X-Forwarded-For': '203.0.113.5',
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  it('is set up with the password and a first code; all other sessions are over', async () => {
    const other = await client.signIn();
    let me = (await (await client.post('sign-in', { body: GOOD })).json()) as SignedIn;
    const setUp = (password: string): Promise<Response> => ask(ENDPOINTS.setUpSecondFactor, me, { password });
    expect(await codeOf(await setUp('not my password'))).toBe('wrong_password');
    const begun = (await (await setUp(GOOD.password)).json()) as { secret: string; uri: string };
    secret = begun.secret;
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/.+secret=[A-Z2-7]{32}/);

    const confirm = (code: string): Promise<Response> => ask(ENDPOINTS.confirmSecondFactor, me, { code });
    client.clock.advance(SET_UP_MS);
    // A set-up that was not confirmed asks nobody for a code.
    const unasked = await client.post('sign-in', { body: GOOD });
    expect(unasked.headers.get('set-cookie')).toContain('feelori');
    me = (await unasked.json()) as SignedIn;
    expect(await codeOf(await confirm(digits()))).toBe('set_up_over');
    secret = ((await (await setUp(GOOD.password)).json()) as { secret: string }).secret;
    expect(await codeOf(await confirm(wrong()))).toBe('wrong_code');
    const confirmed = await confirm(digits());
    recoveryCodes = ((await confirmed.json()) as RecoveryCodes).recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);

    expect((await client.refresh(other)).status).toBe(401);
    expect((await ask(ENDPOINTS.mySecondFactor, me)).status).toBe(200);
    expect(await codeOf(await setUp(GOOD.password))).toBe('conflict');
    const stored = JSON.stringify(await client.collection('users').find().toArray());
    for (const told of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))]) {
      expect(stored).not.toContain(told);
    }
    const { pendingAudit } = (await client.collection('users').findOne()) as unknown as {
      pendingAudit: { action: string }[];
    };
    expect(pendingAudit.map(({ action }) => action)).toContain('team.second_factor_on');
  });

  it('is asked for at the sign-in, in any spelling, and not at a refresh', async () => {
    const code = digits();
    const answer = await second(await firstStep(), ` ${code.slice(0, 3)} ${code.slice(3)}`);
    expect(((await answer.json()) as SignedIn).mustSetUpSecondFactor).toBe(false);
    expect((await client.refresh(cookieOf(answer))).status).toBe(200);
  });

  it('says the same to a wrong password as before, and to one of nobody', async () => {
    for (const body of [WRONG, { email: 'nobody@test.invalid', password: 'x' }]) {
      const answer = await client.post('sign-in', { body });
      expect(await codeOf(answer)).toBe('sign_in_failed');
    }
  });

  it('takes no code of a step twice, not even at the same moment', async () => {
    const tickets = await Promise.all([firstStep(), firstStep(), firstStep()]);
    const code = digits();
    const answers = await Promise.all(tickets.map((ticket) => second(ticket, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
    // Nor one of before it; the next one is good.
    expect(await codeOf(await second(await firstStep(), digits(-1)))).toBe('wrong_code');
    expect((await second(await firstStep(), digits(1))).status).toBe(200);
  });

  it('takes each recovery code once, not even twice at the same moment', async () => {
    const [first = '', next = ''] = recoveryCodes;
    const tickets = await Promise.all([firstStep(), firstStep(), firstStep()]);
    const answers = await Promise.all(tickets.map((ticket) => second(ticket, first.toLowerCase())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
    const me = await signedIn(next.replaceAll('-', ' '));
    expect(await (await ask(ENDPOINTS.mySecondFactor, me)).json()).toMatchObject({
      on: true,
      recoveryCodesLeft: 8,
      required: false,
    });
    expect(await client.count('recovery_code_used')).toBe(2);
  });

  it('slows down guessing, from wherever it comes, and says for how long', async () => {
    const ticket = await firstStep();
    const codes: string[] = [];
    let last: Response | null = null;
    for (let tries = 0; tries < 8; tries += 1) {
      last = await second(ticket, wrong(), `198.51.100.${tries + 1}`);
      codes.push(((await last.clone().json()) as Problem).code);
    }
    expect(codes.filter((code) => code === 'wrong_code')).toHaveLength(5);
    expect(codes.at(-1)).toBe('locked_out');
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    // A right code waits like any other.
    expect(await codeOf(await second(ticket, digits()))).toBe('locked_out');
  });

  it.each(['', 'x', '12345', '1234567', '٠٠٠٠٠٠', 'AAAA-AAAA-AAAA-AAAA', '"; drop'])(
    'takes %p for no code',
    async (code) => {
      expect([400, 403, 429]).toContain((await second(await firstStep(), code)).status);
    },
  );

  it('takes a ticket for some minutes, of this server, and not once all sessions are over', async () => {
    // Redis counts by its own clock.
    const owner = await client.collection('users').findOne();
    await client.running.get(SignInRateLimit).release(`code of ${String(owner?._id)}`, '');
    const ticket = await firstStep();
    for (const odd of ['', 'x', `${ticket}x`, ticket.slice(1)]) {
      expect(await codeOf(await second(odd, digits()))).toBe('code_ticket_over');
    }
    client.clock.advance(6 * 60_000);
    expect(await codeOf(await second(ticket, digits()))).toBe('code_ticket_over');

    const before = await firstStep();
    const me = await signedIn(digits());
    await ask(ENDPOINTS.signOutEverywhere, me, { keepThis: false });
    client.clock.advance(STEP_MS);
    expect(await codeOf(await second(before, digits()))).toBe('code_ticket_over');
  });

  it('gives other recovery codes for the password and a code; those of before are over', async () => {
    const me = await signedIn(digits());
    client.clock.advance(STEP_MS);
    const proof = { password: GOOD.password, code: digits() };
    const answer = await ask(ENDPOINTS.renewRecoveryCodes, me, proof);
    const before = recoveryCodes[5] ?? '';
    recoveryCodes = ((await answer.json()) as RecoveryCodes).recoveryCodes;
    expect(await codeOf(await second(await firstStep(), before))).toBe('wrong_code');
  });

  it('is asked of everybody whom the shop wants to have one, before anything else', async () => {
    const me = await signedIn(digits());
    client.clock.advance(STEP_MS);
    const remove = (password: string, code: string): Promise<Response> =>
      ask(ENDPOINTS.removeSecondFactor, me, { password, code });
    expect(await codeOf(await remove('not my password', digits()))).toBe('wrong_password');
    expect(await codeOf(await remove(GOOD.password, wrong()))).toBe('wrong_code');
    expect((await remove(GOOD.password, recoveryCodes[0] ?? '')).status).toBe(204);

    const values = client.running.get(LiveSettings);
    const duty = jest.spyOn(values, 'get').mockImplementation(() => 'owners' as never);
    const again = (await (await client.post('sign-in', { body: GOOD })).json()) as SignedIn;
    expect(again.mustSetUpSecondFactor).toBe(true);
    expect(await codeOf(await ask(ENDPOINTS.team, again))).toBe('second_factor_needed');
    expect((await ask(ENDPOINTS.mySecondFactor, again)).status).toBe(200);
    const begun = await ask(ENDPOINTS.setUpSecondFactor, again, { password: GOOD.password });
    secret = ((await begun.json()) as { secret: string }).secret;
    expect((await ask(ENDPOINTS.confirmSecondFactor, again, { code: digits() })).status).toBe(200);
    expect((await ask(ENDPOINTS.team, again)).status).toBe(200);
    duty.mockRestore();
  });
});

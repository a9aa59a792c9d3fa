import { createHmac } from 'node:crypto';
import { judgeTry, saysGone } from './judge-try';
import { newWebhookSecret, webhookHeaders } from './sign-webhook';
import { customerCreated, deliveriesFor } from './what-happened';

const AT = new Date('2026-11-28T12:00:00.000Z');

describe('signatures of webhooks', () => {
  it('are those that Standard Webhooks gives as an example', () => {
    // From the test of its reference libraries.
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const headers = webhookHeaders([secret], {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: 1_614_265_330_000,
      body: '{"test": 2432232314}',
    });
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('are one for each secret while one is replaced', () => {
    const [one, two] = [newWebhookSecret(), newWebhookSecret()];
    expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(one).not.toBe(two);
    const { 'webhook-signature': signature } = webhookHeaders([one, two], { id: 'm', at: 1_000, body: 'é' });
    const by = (secret: string): string =>
      createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
        .update('m.1.é')
        .digest('base64');
    expect(signature).toBe(`v1,${by(one)} v1,${by(two)}`);
  });
});

describe('a try that ended', () => {
  it.each([200, 202, 204])('with %d was taken', (status) => {
    expect(judgeTry({ status }, 1, AT, 0)).toEqual({
      state: 'delivered',
      nextAt: null,
      triedAt: AT,
      status,
      problem: null,
    });
  });

  it.each([301, 400, 404, 429, 500])('with %d comes again', (status) => {
    const tried = judgeTry({ status }, 1, AT, 0.5);
    expect(tried).toMatchObject({ state: 'waiting', status, problem: `It answered ${status}.` });
    expect(tried.nextAt).toEqual(new Date('2026-11-28T12:00:05.000Z'));
  });

  it('comes again with growing pauses, ten times and no more', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
      (tries) => (judgeTry({ status: 500 }, tries, AT, 0.5).nextAt?.getTime() ?? 0) - AT.getTime(),
    );
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBe(24 * 3_600_000);
    expect(judgeTry({ status: null, problem: 'No.' }, 11, AT, 0)).toMatchObject({
      state: 'given_up',
      nextAt: null,
      problem: 'No.',
    });
  });

  it('with 410 is over', () => {
    const tried = judgeTry({ status: 410 }, 1, AT, 0);
    expect(tried.state).toBe('given_up');
    expect([saysGone(tried), saysGone({ status: 404 })]).toEqual([true, false]);
  });
});

describe('a customer who came', () => {
  const row = { _id: 'c_1', language: 'en', created_at: new Date(AT.getTime() - 600_000) };
  const endpoint = { _id: 'e1', events: ['customer.created'], createdAt: new Date(AT.getTime() - 1_000) };
  const toldOf = (happened: ReturnType<typeof customerCreated>): Date[] =>
    deliveriesFor(happened === null ? [] : [happened], [endpoint as never]).map(({ at }) => at);

  it('is told to who wants to know since before it was written down, though the message is older', () => {
    expect(toldOf(customerCreated({ ...row, written_at: AT } as never))).toEqual([AT]);
  });

  it('is not told where nobody knows when it was written down', () => {
    expect(toldOf(customerCreated(row as never))).toEqual([]);
  });
});

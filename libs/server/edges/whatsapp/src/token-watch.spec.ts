import { Clock } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { TokenWatch } from './token-watch';
import type { AccountAnswer, TokenFacts, WhatsAppAccount } from './whatsapp-account';

describe('the figure of how long the token is good', () => {
  const clock = new Clock();
  const metrics = new Metrics();
  let answer: AccountAnswer<TokenFacts>;
  const account = { token: () => Promise.resolve(answer) } as unknown as WhatsAppAccount;
  const watch = new TokenWatch(account, metrics, clock);

  async function figure(seen: Partial<TokenFacts> | null): Promise<number | undefined> {
    const facts = { valid: true, expiresAt: null, scopes: [], appId: null };
    answer = seen === null ? { unreachable: true } : { seen: { ...facts, ...seen } };
    await watch.look();
    const gauge = metrics.registry.getSingleMetric('credential_expires_seconds');
    return (await gauge?.get())?.values[0]?.value;
  }

  it('is none for one that never ends, stays where nobody tells, and is nothing for one that is not valid', async () => {
    expect(await figure({})).toBeUndefined();
    const soon = await figure({ expiresAt: clock.ms() / 1_000 + 3_600 });
    expect(soon).toBeGreaterThan(3_500);
    expect(await figure(null)).toBe(soon);
    expect(await figure({ valid: false })).toBe(0);
    expect(await figure({})).toBeUndefined();
  });
});

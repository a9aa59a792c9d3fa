import { TestBed } from '@angular/core/testing';
import type { BreakerState } from '@feelori/contracts';
import { LiveStream } from './live-stream';
import type { LiveNews } from './live-news';
import { outAfter, type Outage, Upstreams } from './upstreams';

const UNTIL = '2026-11-23T12:01:00.000Z';
const changed = (name: string, state: BreakerState): LiveNews => ({
  type: 'breaker.changed',
  name,
  state,
  opensUntil: state === 'open' ? UNTIL : null,
});
const names = (out: readonly Outage[]): string[] => out.map(({ name }) => name);

describe('who does not answer just now', () => {
  it('is whose breaker opened, until it closed: a probe alone is no answer', () => {
    const steps = [changed('shopify', 'open'), changed('gemini', 'open'), changed('shopify', 'half_open')];
    const out = steps.reduce<readonly Outage[]>(outAfter, []);
    expect(out).toEqual([
      { name: 'gemini', knownUntil: new Date(UNTIL) },
      { name: 'shopify', knownUntil: null },
    ]);
    expect(names(outAfter(out, changed('shopify', 'closed')))).toEqual(['gemini']);
    expect(names(outAfter(out, changed('shopify', 'open')))).toEqual(names(out));
  });

  it('is not said by other news, and not known after a gap in the news', () => {
    const out = [{ name: 'gemini', knownUntil: null }];
    expect(outAfter(out, { type: 'conversation.changed', conversationId: 'c' })).toBe(out);
    expect(outAfter(out, { type: 'reset' })).toEqual([]);
  });

  it('comes with the live news', () => {
    let tell: (news: LiveNews) => void = () => undefined;
    const live = { listen: (listener: typeof tell) => (tell = listener) };
    TestBed.configureTestingModule({ providers: [{ provide: LiveStream, useValue: live }] });
    const upstreams = TestBed.inject(Upstreams);
    tell(changed('whatsapp', 'open'));
    expect(names(upstreams.out())).toEqual(['whatsapp']);
  });
});

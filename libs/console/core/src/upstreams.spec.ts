import { TestBed } from '@angular/core/testing';
import type { BreakerState } from '@feelori/contracts';
import { LiveStream } from './live-stream';
import type { LiveNews } from './live-words';
import { outAfter, Upstreams } from './upstreams';

const changed = (name: string, state: BreakerState): LiveNews => ({ type: 'breaker.changed', name, state });

describe('who does not answer just now', () => {
  it('is whose breaker opened, until it closed: a probe alone is no answer', () => {
    const steps = [changed('shopify', 'open'), changed('gemini', 'open'), changed('shopify', 'half_open')];
    const out = steps.reduce<readonly string[]>(outAfter, []);
    expect(out).toEqual(['gemini', 'shopify']);
    expect(outAfter(out, changed('shopify', 'closed'))).toEqual(['gemini']);
    expect(outAfter(out, changed('shopify', 'open'))).toEqual(out);
  });

  it('is not said by other news, and not known after a gap in the news', () => {
    expect(outAfter(['gemini'], { type: 'conversation.changed', conversationId: 'c' })).toEqual(['gemini']);
    expect(outAfter(['gemini'], { type: 'reset' })).toEqual([]);
  });

  it('comes with the live news', () => {
    let tell: (news: LiveNews) => void = () => undefined;
    const live = { listen: (listener: typeof tell) => (tell = listener) };
    TestBed.configureTestingModule({ providers: [{ provide: LiveStream, useValue: live }] });
    const upstreams = TestBed.inject(Upstreams);
    tell(changed('whatsapp', 'open'));
    expect(upstreams.out()).toEqual(['whatsapp']);
  });
});

import type { SendState } from '@feelori/contracts';
import { undelivered } from './undelivered';

const part = (state: SendState, errorCode: number | null = null) => ({ state, errorCode });

describe('what a customer did not get', () => {
  it('is nothing when all parts went out, or are still to go', () => {
    expect(undelivered([part('sent'), part('delivered'), part('read')])).toBeNull();
    expect(undelivered([part('unknown'), part('pending', 131056)])).toBeNull();
  });

  it('tells a closed window from other refusals', () => {
    expect(undelivered([part('failed', 131009), part('sent')])).toBe('send_failed');
    expect(undelivered([part('failed'), part('sent')])).toBe('send_failed');
    expect(undelivered([part('failed', 131047), part('failed', 131047)])).toBe('window_closed');
  });

  it('speaks of an unknown outcome first: it must not simply be sent again', () => {
    expect(undelivered([part('failed', 131047), part('dead')])).toBe('unknown_outcome');
  });
});

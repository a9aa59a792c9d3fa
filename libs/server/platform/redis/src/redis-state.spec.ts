import { RedisState } from './redis-state';

describe('what a process knows of a Redis', () => {
  let now: number;
  let state: RedisState;
  beforeEach(() => {
    now = 0;
    state = new RedisState(() => now);
  });

  it('is that it does not answer after two late answers in a row, not after one', () => {
    state.noteFault('silent');
    expect(state.refusal('writes')).toBeNull();
    state.noteSuccess('writes');
    state.noteFault('silent');
    expect(state.refusal('writes')).toBeNull();
    state.noteFault('silent');
    expect(state.refusal('writes')).toBe('silent');
    expect(state.refusal('reads')).toBe('silent');
  });

  it('is a refusal at once, which leaves reads alone', () => {
    state.noteFault('read_only');
    expect(state.refusal('writes')).toBe('read_only');
    expect(state.refusal('reads')).toBeNull();
    state.noteSuccess('reads');
    expect(state.refusal('writes')).toBe('read_only');
    state.noteSuccess('writes');
    expect(state.refusal('writes')).toBeNull();
  });

  it('is not acted upon for ever without somebody who looks again', () => {
    state.setFault('silent');
    now = 2_500;
    expect(state.refusal('writes')).toBe('silent');
    now = 2_501;
    expect(state.refusal('writes')).toBeNull();
    expect(state.wasIllWithin(15_000)).toBe(true);
    now = 15_001;
    expect(state.wasIllWithin(15_000)).toBe(false);
  });

  it('is an illness when Redis says so itself, not when our calls are late', () => {
    state.noteFault('silent');
    state.noteFault('silent');
    state.noteFault('unreachable');
    expect(state.refusal('writes')).toBe('unreachable');
    expect(state.wasIllWithin(15_000)).toBe(false);
    state.noteFault('out_of_memory');
    expect(state.wasIllWithin(15_000)).toBe(true);
  });

  it('keeps the reason of whoever looked on purpose', () => {
    state.setFault('writes_paused');
    now = 1_000;
    state.noteFault('silent');
    state.noteFault('silent');
    expect(state.refusal('writes')).toBe('writes_paused');
    state.setFault(null);
    expect(state.refusal('writes')).toBeNull();
  });
});

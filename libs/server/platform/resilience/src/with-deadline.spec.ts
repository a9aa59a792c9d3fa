import { DeadlineExceeded, withDeadline } from './with-deadline';

describe('withDeadline', () => {
  it('gives the outcome that came in time', async () => {
    await expect(withDeadline(Promise.resolve(7), 1_000, 'probe')).resolves.toBe(7);
    await expect(withDeadline(Promise.reject(new Error('no')), 1_000, 'probe')).rejects.toThrow('no');
  });

  it('names what was late, and bears a rejection that comes later still', async () => {
    let fail: (reason: Error) => void = () => undefined;
    const never = new Promise<never>((_, reject) => (fail = reject));
    const error: unknown = await withDeadline(never, 5, 'the shop').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DeadlineExceeded);
    expect(error).toMatchObject({ what: 'the shop', ms: 5 });
    fail(new Error('much later'));
  });
});

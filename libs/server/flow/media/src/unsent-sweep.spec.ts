import { UnsentSweep } from './unsent-sweep';

describe('UnsentSweep', () => {
  it('deletes the others where one cannot be deleted, and says so', async () => {
    const removed: string[] = [];
    const sweep = new UnsentSweep(
      { left: () => Promise.resolve(['a', 'stays', 'b']) } as never,
      {
        remove: (id: string) =>
          id === 'stays' ? Promise.reject(new Error('not set up')) : Promise.resolve(removed.push(id)),
      } as never,
      { ms: () => 0 } as never,
      { register: () => undefined } as never,
    );
    await expect(sweep.sweep()).rejects.toThrow('not set up');
    expect(removed).toEqual(['a', 'b']);
  });
});

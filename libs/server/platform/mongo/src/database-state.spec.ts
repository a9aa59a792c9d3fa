import type { Connection } from 'mongoose';
import { DatabaseState } from './database-state';

/** A database whose collections refuse a write with these errors; others take it. */
function stateOver(refusals: Record<string, Error>): { state: DatabaseState; asked: string[] } {
  const asked: string[] = [];
  const collection = (name: string) => ({
    updateOne: () => {
      asked.push(name);
      const refusal = refusals[name];
      return refusal === undefined ? Promise.resolve() : Promise.reject(refusal);
    },
  });
  return { state: new DatabaseState({ collection } as unknown as Connection), asked };
}
const refusal = (code: number): Error => Object.assign(new Error(`code ${code}`), { code });

describe('whether the database takes a write', () => {
  it('is asked of the figures, and writes nothing else', async () => {
    const { state, asked } = stateOver({});
    await state.write(100);
    expect(asked).toEqual(['system_metrics']);
  });

  it.each([13, 121])(
    'is asked of a collection of its own where figures are refused (code %i)',
    async (code) => {
      const { state, asked } = stateOver({ system_metrics: refusal(code) });
      await state.write(100);
      expect(asked).toEqual(['system_metrics', 'readiness']);
    },
  );

  it('is no where both are refused, as on a disk that is full', async () => {
    const full = { system_metrics: refusal(14_031), readiness: refusal(14_031) };
    await expect(stateOver(full).state.write(100)).rejects.toMatchObject({ code: 14_031 });
  });

  it('is no where nobody answers', async () => {
    const { state, asked } = stateOver({ system_metrics: new Error('connection closed') });
    await expect(state.write(100)).rejects.toThrow('connection closed');
    expect(asked).toEqual(['system_metrics']);
  });
});

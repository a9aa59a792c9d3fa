interface Facts {
  parent: number;
  name: string;
  stamp: string;
}
interface UntilToldToStop {
  watchedAncestors(
    parent: number,
    facts: (pid: number) => Facts | undefined,
    byNpm: boolean,
  ): { pid: number; stamp: string }[];
}
const { watchedAncestors } = jest.requireActual<UntilToldToStop>('./until-told-to-stop.mjs');

const machine: Record<number, Facts> = {
  30: { parent: 20, name: 'sh', stamp: 's30' },
  20: { parent: 10, name: 'npm start', stamp: 's20' },
  10: { parent: 1, name: 'bash', stamp: 's10' },
};
const pids = (parent: number, byNpm: boolean) =>
  watchedAncestors(parent, (pid) => machine[pid], byNpm).map((one) => one.pid);

describe('whose death ends the starter', () => {
  it('is npm and the shell it puts between, not the terminal behind npm', () => {
    expect(pids(30, true)).toEqual([30, 20]);
  });
  it('is npm alone when the shell has stepped aside', () => {
    expect(pids(20, true)).toEqual([20]);
  });
  it('is the parent alone when npm is not there', () => {
    expect(pids(10, false)).toEqual([10]);
    expect(pids(30, false)).toEqual([30]);
  });
  it('is nobody under init', () => {
    expect(pids(1, false)).toEqual([]);
  });
});

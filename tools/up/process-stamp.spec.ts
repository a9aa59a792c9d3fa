import { spawnSync } from 'node:child_process';

interface ProcessStamp {
  processFacts(pid: number): { parent: number; name: string; stamp: string } | undefined;
  isSameProcess(pid: number, stamp: string | undefined): boolean;
  parseProcStat(line: string): object;
}
const { isSameProcess, parseProcStat, processFacts } =
  jest.requireActual<ProcessStamp>('./process-stamp.mjs');

describe('who a process is', () => {
  it('knows a living process by parent and time of birth', () => {
    const facts = processFacts(process.pid);
    expect(facts?.parent).toBe(process.ppid);
    expect(isSameProcess(process.pid, facts?.stamp)).toBe(true);
    expect(isSameProcess(process.pid, 'another')).toBe(false);
  });

  it('knows nothing of one that is gone', () => {
    expect(processFacts(spawnSync('true').pid)).toBeUndefined();
    expect(processFacts(0)).toBeUndefined();
  });

  it('reads names with blanks and brackets', () => {
    const line = `42 (npm (a) b) S 7 ${'1 '.repeat(17)}987654 5 6`;
    expect(parseProcStat(line)).toEqual({ name: 'npm (a) b', state: 'S', parent: 7, stamp: '987654' });
  });
});

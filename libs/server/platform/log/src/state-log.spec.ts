import { StateLog } from './state-log';

describe('the log of states', () => {
  let now: number;
  let lines: string[];
  let states: StateLog;

  beforeEach(() => {
    now = 0;
    lines = [];
    const write = (line: string | { msg: string }): void =>
      void lines.push(typeof line === 'string' ? line : `${line.msg} (with its error)`);
    states = new StateLog({ warn: write, log: write }, () => now);
  });

  function occur(times: number, everyMs: number, state = 'is a read-only replica'): void {
    for (let i = 0; i < times; i += 1) {
      states.bad('queue', state);
      now += everyMs;
    }
  }

  it('writes one line for any number of equal occurrences, a count each minute, and the end', () => {
    occur(1_200, 50);
    expect(lines).toEqual(['queue: is a read-only replica']);
    occur(1, 0);
    expect(lines.slice(1)).toEqual(['queue: still is a read-only replica (1200 times since the last line)']);
    states.good('queue');
    states.good('queue');
    expect(lines.slice(2)).toEqual(['queue: back after 60 s']);
    expect(states.anyBad).toBe(false);
  });

  it('tells each new state of a fault once, also when they alternate', () => {
    for (let i = 0; i < 50; i += 1) {
      occur(1, 10, 'cannot be reached');
      occur(1, 10, 'is loading its data');
    }
    expect(lines).toEqual(['queue: cannot be reached', 'queue: is loading its data']);
  });

  it('lets the error go with the first line of a state only', () => {
    states.bad('work', 'MongoError', new Error('no'));
    states.bad('work', 'MongoError', new Error('no'));
    states.good('work');
    expect(lines).toEqual(['work: MongoError (with its error)', 'work: back after 0 s']);
  });

  it('keeps subjects apart', () => {
    states.bad('queue', 'cannot be reached');
    states.bad('cache', 'cannot be reached');
    states.good('cache');
    expect(states.anyBad).toBe(true);
    expect(lines).toEqual(['queue: cannot be reached', 'cache: cannot be reached', 'cache: back after 0 s']);
  });

  it('is quiet about what comes and goes all the time, and says how much it left out', () => {
    for (let i = 0; i < 590; i += 1) {
      occur(1, 50);
      states.good('queue');
      now += 50;
    }
    expect(lines).toHaveLength(6);
    now += 60_000;
    occur(1, 0);
    expect(lines.slice(6)).toEqual([
      'queue: came and went, 1174 lines left out',
      'queue: is a read-only replica',
    ]);
  });

  it('is not flooded by words that differ each time', () => {
    for (let i = 0; i < 500; i += 1) occur(1, 1, `refused request ${i}`);
    expect(lines.length).toBeLessThanOrEqual(8);
  });
});

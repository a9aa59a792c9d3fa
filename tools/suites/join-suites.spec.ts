import { joinSuites } from './join-suites';

const file = (path: string, text = '') => ({ path, text });
const inFolder = (count: number, kind: string) =>
  Array.from({ length: count }, (_, one) =>
    file(`libs/server/records/store-${one + 10}/src/store.${kind}.ts`),
  );

describe('joinSuites', () => {
  it('joins files of one layer and kind, and each file once', () => {
    const files = [
      ...inFolder(17, 'int.spec'),
      ...inFolder(3, 'spec'),
      file('libs/contracts/src/money.spec.ts'),
    ];
    const { joined, alone } = joinSuites(files);
    expect(alone).toEqual([]);
    expect([...joined].map(([name, paths]) => [name, paths.length])).toEqual([
      ['libs-contracts-1.spec.ts', 1],
      ['libs-server-records-1.int.spec.ts', 6],
      ['libs-server-records-2.int.spec.ts', 6],
      ['libs-server-records-3.int.spec.ts', 5],
      ['libs-server-records-1.spec.ts', 3],
    ]);
    expect([...joined.values()].flat().toSorted()).toEqual(files.map(({ path }) => path).toSorted());
  });

  it.each([
    ['another environment', '/** @jest-environment jsdom */'],
    ['another clock', 'jest.useFakeTimers();'],
    ['other modules', "jest.mock('node:os');"],
    ['another patience', 'jest.setTimeout(60_000);'],
    ['a variable of the environment', "process.env['PORT'] = '1';"],
    ['a variable taken away', "delete process.env['PORT'];"],
    ['something global', 'globalThis.fetch = answer;'],
  ])('leaves alone who sets %s', (_what, text) => {
    const path = 'libs/server/skills/answers/src/reply.spec.ts';
    expect(joinSuites([file(path, text)])).toEqual({ joined: new Map(), alone: [path] });
  });

  it('joins who only reads the environment', () => {
    const text = "expect(process.env['PORT'] === '1').toBe(true);";
    expect(joinSuites([file('libs/server/jobs/src/jobs.spec.ts', text)]).alone).toEqual([]);
  });

  it('leaves alone what starts processes', () => {
    const paths = ['libs/server/platform/lifecycle/src/watchdog.int.spec.ts', 'tools/up/starter.int.spec.ts'];
    expect(joinSuites(paths.map((path) => file(path))).alone).toEqual(paths);
  });
});

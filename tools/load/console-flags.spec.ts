import { consoleFlags } from './console-flags';

describe('npm run bench -- console', () => {
  it('takes how much is there, and what is measured of it', () => {
    expect(consoleFlags(['--conversations', '20', '--messages', '300', '--only', 'live,asks'])).toEqual({
      ...{ conversations: 20, messages: 300, parts: ['live', 'asks'] },
      ...{ rate: 100, seconds: 30, database: null },
    });
    expect(consoleFlags([]).parts).toEqual(['asks', 'browser', 'live']);
  });

  it.each([
    [['--conversations', '0']],
    [['--messages', 'many']],
    [['--conversations', '20', '--messages', '10']],
    [['--only', 'everything']],
    [['--database', 'a/b']],
    [['more']],
  ])('refuses %j', (args) => {
    expect(() => consoleFlags(args)).toThrow();
  });
});

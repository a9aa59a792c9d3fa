import { CHAOS_HELP, chaosFlags } from './chaos-flags';

describe('the arguments of npm run chaos', () => {
  it('are read as they are documented', () => {
    const line =
      '--roles api,worker,redis,mongodb --kills 30 --messages=1200 --seed 5 --mutant swallow-webhook';
    expect(chaosFlags(line.split(' '))).toEqual({
      help: false,
      roles: ['mongodb', 'redis', 'api', 'worker'],
      kills: 30,
      messages: 1200,
      seed: 5,
      mutant: 'swallow-webhook',
    });
  });

  it('have defaults, and a seed by chance', () => {
    expect(chaosFlags([], () => 0.25)).toEqual({
      help: false,
      roles: ['mongodb', 'redis', 'api', 'worker'],
      kills: 10,
      messages: 300,
      seed: 250_000,
      mutant: null,
    });
    expect(chaosFlags(['--roles', 'mongodb, mongodb', '--kills', '0'])).toMatchObject({
      roles: ['mongodb'],
      kills: 0,
    });
    expect(chaosFlags(['--help']).help).toBe(true);
  });

  it.each([
    [['--roles', 'api,shop'], '--roles: there is no "shop"; use some of mongodb, redis, api, worker'],
    [['--roles', 'api,'], '--roles: there is no ""'],
    [['--kills', '-1'], '--kills: "-1" is not a whole number from 0 to 1000.'],
    [['--kills', '1001'], '--kills: "1001"'],
    [['--messages', '0'], '--messages: "0" is not a whole number from 1 to 100000.'],
    [['--messages', '1e3'], '--messages: "1e3"'],
    [['--seed', '1.5'], '--seed: "1.5"'],
    [['--seed', '4294967296'], '--seed: "4294967296"'],
    [['--seed'], '--seed needs a value.'],
    [['--mutant', 'x'], 'There is no mutant "x"'],
    [['--kill', '3'], 'There is no option --kill'],
    [['api'], 'There is no option api'],
  ])('%j are refused', (args, why) => {
    expect(() => chaosFlags(args)).toThrow(why);
  });

  it('are all in the help', () => {
    for (const flag of ['roles', 'kills', 'messages', 'seed', 'mutant', 'help']) {
      expect(CHAOS_HELP).toContain(`--${flag}`);
    }
  });
});

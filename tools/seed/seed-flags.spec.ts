import { refusalOf, seedFlags } from './seed-flags';

describe('npm run seed', () => {
  it('takes how much is to be there', () => {
    expect(seedFlags(['--conversations', '20', '--messages', '300'])).toEqual({
      ...{ conversations: 20, messages: 300, seed: 1, data: undefined, production: false },
    });
  });

  it.each([
    [['--conversations', '0']],
    [['--conversations', '1.5']],
    [['--messages', 'many']],
    [['--conversations', '20', '--messages', '10']],
    [['--everything']],
  ])('refuses %j', (args) => {
    expect(() => seedFlags(args)).toThrow();
  });

  it('refuses production unless told, and a product without a number', () => {
    const numbers = { phoneNumberIds: ['1'] };
    expect(refusalOf({ production: false }, { nodeEnv: 'production', ...numbers })).toContain('--production');
    expect(refusalOf({ production: true }, { nodeEnv: 'production', ...numbers })).toBeNull();
    expect(refusalOf({ production: false }, { nodeEnv: undefined, ...numbers })).toBeNull();
    expect(refusalOf({ production: true }, { nodeEnv: undefined, phoneNumberIds: [] })).not.toBeNull();
  });
});

interface Flags {
  parseFlags(
    args: string[],
    known: { switches: string[]; values: string[] },
  ): Record<string, string | true | undefined>;
  parsePort(text: string, most?: number): number;
}
const { parseFlags, parsePort } = jest.requireActual<Flags>('./flags.mjs');
const known = { switches: ['reset'], values: ['data', 'port'] };

describe('flags', () => {
  it('reads switches, values and both ways of giving a value', () => {
    const args = ['--reset', '--data', '/x y', '--port=9001'];
    expect(parseFlags(args, known)).toEqual({ reset: true, data: '/x y', port: '9001' });
  });

  it.each([
    [['--data'], '--data needs a value'],
    [['--dta', 'x'], 'no option --dta'],
    [['reset'], 'no option reset'],
    [['--reset=yes'], 'no option --reset=yes'],
    [['--__proto__'], 'no option --__proto__'],
  ])('refuses %j', (args, sentence) => {
    expect(() => parseFlags(args, known)).toThrow(sentence);
  });

  it('takes whole port numbers only, with room for the neighbours', () => {
    expect(parsePort('65533', 65_533)).toBe(65_533);
    for (const text of ['0', '65534', '80.5', '-1', 'http', '']) {
      expect(() => parsePort(text, 65_533)).toThrow('is no port');
    }
  });
});

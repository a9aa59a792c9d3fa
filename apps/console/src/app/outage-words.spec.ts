import { outageWords } from './outage-words';

const now = new Date('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

describe('what is said of a system that did not answer', () => {
  it('says that it does not, while that is known or being found out', () => {
    expect(outageWords({ name: 'openai', knownUntil: at(1) }, now)).toContain('OpenAI does not answer');
    expect(outageWords({ name: 'openai', knownUntil: null }, now)).toContain('OpenAI does not answer');
    expect(outageWords({ name: 'other', knownUntil: null }, now)).toBe('other does not answer.');
  });

  it('says that nobody has asked it since, from when its breaker would let a call through', () => {
    const words = 'did not answer when it was last asked. It is asked again as soon as it is needed.';
    expect(outageWords({ name: 'openai', knownUntil: at(0) }, now)).toBe(`OpenAI ${words}`);
    expect(outageWords({ name: 'other', knownUntil: at(-9) }, now)).toBe(`other ${words}`);
  });
});

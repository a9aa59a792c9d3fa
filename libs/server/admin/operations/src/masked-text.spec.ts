import { maskedJson, maskedText } from './masked-text';

describe('what somebody sees who may not see texts', () => {
  it('is how long a text is', () => {
    expect(maskedText('hello')).toBe('(5 characters)');
  });

  it('is the form of JSON and nothing that stands in it', () => {
    const body = { from: '16505550101', text: { body: 'my secret' }, n: [1650555, true, null], '+1 650': 1 };
    const shown = maskedJson(JSON.stringify(body));
    expect(JSON.parse(shown)).toEqual({
      from: '(11 characters)',
      text: { body: '(9 characters)' },
      n: ['(number)', true, null],
      '…': '(number)',
    });
    expect(shown).not.toMatch(/650|secret/);
  });

  it('hides what is no JSON whole, and ends however deep it is', () => {
    expect(maskedJson('no json: 16505550101')).toBe('(20 characters)');
    expect(maskedJson('['.repeat(60) + ']'.repeat(60)).length).toBeLessThan(2_000);
  });
});

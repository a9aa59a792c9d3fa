import { errorTypeOf, safeFacts, safeWord } from './span-facts';

describe('what a span may say', () => {
  it('is words of machines and counts', () => {
    const facts = {
      'http.route': '/api/v1/conversations/:id/replies',
      'http.response.status_code': 200,
      'gen_ai.request.model': 'gpt-5-mini-2026-08-07',
      'feelori.correlation_id': '01M8HYXN8QPSAHBVACBAQCVYS0',
    };
    expect(safeFacts(facts)).toEqual(facts);
    expect(safeWord('tool search_products')).toBe('tool search_products');
  });

  it('is nothing that a person wrote, whatever mistake puts it there', () => {
    for (const words of [
      'what is "that"?',
      'ada@example.com',
      '+447700900411',
      '447700900411:c',
      '4477009',
      'कितना',
      'a?b=c',
      'x'.repeat(81),
      '',
    ]) {
      expect([words, safeWord(words)]).toEqual([words, 'other']);
    }
    expect(safeFacts({ 'feelori.correlation_id': '447700900411' })).toEqual({
      'feelori.correlation_id': 'other',
    });
  });

  it('names an error by its kind, never by its words', () => {
    class Refused extends Error {
      readonly kind = 'auth';
    }
    expect(errorTypeOf(new Refused('Ada, your token is wrong'))).toBe('auth');
    expect(errorTypeOf(new TypeError('Ada'))).toBe('TypeError');
    expect(errorTypeOf('Ada')).toBe('other');
  });
});

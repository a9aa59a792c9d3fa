import { LANGUAGES } from '@feelori/contracts';
import { currentTexts } from './current-texts';
import { editableTexts } from './editable-texts';
import { everSaid } from './ever-said';
import { knownText } from './text-areas';

interface Words {
  hello: string;
  sent(order: string, count: number): string;
  status: { open: string };
}
const words: Words = {
  hello: 'Hello!',
  sent: (order, count) => `Order ${order} was sent (${count}).`,
  status: { open: 'open' },
};
const TABLE = editableTexts<Words>({
  name: 'tried',
  title: 'Tried',
  specs: {
    hello: { when: 'Hello.', place: 'body', recognised: true },
    sent: { when: 'Sent.', place: 'line', variables: ['order', 'count'], optional: ['count'] },
    status: { open: { when: 'Open.', place: 'part' } },
  },
  words: Object.fromEntries(LANGUAGES.map((language) => [language, words])) as never,
});

describe('texts that people may change', () => {
  it('say what the product says', () => {
    expect([TABLE.en.hello, TABLE.fr.sent('#7', 2), TABLE.ar.status.open]).toEqual([
      'Hello!',
      'Order #7 was sent (2).',
      'open',
    ]);
  });

  it('are sentences with variables to whoever changes them', () => {
    expect(knownText('tried-sent')?.starts.get('hi')).toBe('Order {order} was sent ({count}).');
    expect(knownText('tried-sent')?.definition.variables).toEqual([
      { name: 'order', example: '#1042', needed: true },
      { name: 'count', example: '3', needed: false },
    ]);
  });

  it('say what people made of them, in that language alone, and what values hold stays as it is', () => {
    currentTexts.put('tried-sent', 'en', { value: '{order} left us.', earlier: [] });
    expect(TABLE.en.sent('{count} $& #7', 2)).toBe('{count} $& #7 left us.');
    expect(TABLE.es.sent('#7', 2)).toBe('Order #7 was sent (2).');
    currentTexts.put('tried-sent', 'en', { value: null, earlier: ['{order} left us.'] });
    expect(TABLE.en.sent('#7', 2)).toBe('Order #7 was sent (2).');
  });

  it('remember all that was ever said', () => {
    currentTexts.put('tried-hello', 'pt', { value: 'Olá!', earlier: ['Oi!'] });
    expect(new Set(everSaid(TABLE, 'hello'))).toEqual(new Set(['Hello!', 'Olá!', 'Oi!']));
  });
});

import { figuresHeard } from './figures-heard';

const HEARD = ['Do you have size 38.5?', 'Um 20 horas, por favor', 'mi pedido es el mil uno'];

describe('figures of an answer for which nothing was looked up', () => {
  it.each([
    'I will look for 38.5 at once.',
    'Às 20 horas?',
    'Busco el 1001.',
    'One moment, please.',
    'Please tell me the last four digits.',
    'And the last 4 digits of the phone number?',
    'How can I help you?',
    'You could try 40 or 42.',
    'The model is 6 ft tall, the heel 1.75 inches.',
    'Is it for a child of 3 or 4?',
  ])('%s', (text) => expect(figuresHeard(text, HEARD)).toBe(true));

  it.each([
    'Deal: 30!',
    'Te lo dejo a treinta.',
    'خذه بـ ٣٠',
    '३० में ले लीजिए।',
    'I opened ticket 8842 for you.',
    'Send the 6-digit code you received.',
    'It has 4.8 stars.',
  ])('%s is what nobody said', (text) => expect(figuresHeard(text, HEARD)).toBe(false));

  it('holds where nothing was said', () => {
    expect(figuresHeard('Hello!', [])).toBe(true);
    expect(figuresHeard('Hello, all 12 of you!', [])).toBe(false);
  });
});

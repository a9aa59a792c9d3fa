import { type Evidence, unionOf } from '@feelori/skills/tools';
import { figuresTold } from './figures-told';
import { sourcesOf } from './sources';

const WRITTEN = 'Two years of warranty. Wash at 30 °C. Open 9:00 to 18:30, 12 stores, 1,000 points are $10.';
const HEARD = ['Do you have size 38.5?', 'Um 20 horas, por favor', 'mi pedido es el mil uno'];
const toldBy = (text: string, evidence: Evidence, heard: string[] = []) =>
  figuresTold(text, evidence, sourcesOf(evidence, heard));
const dress = unionOf([
  { read: ['Azure Wrap Dress', '69.00', 'S', '38', '55% linen, 110 cm long'], amounts: [69], counts: [4] },
]);
const order = unionOf([
  {
    read: ['#1001', '2026-12-02', '1 x Dress'],
    orders: ['1001'],
    dates: ['2026-12-02'],
    today: '2026-11-29',
  },
]);

describe('figures of what the shop has written', () => {
  const told = (text: string) => toldBy(text, unionOf([{ writings: [WRITTEN], read: [WRITTEN] }]), []);

  it.each([
    'You have 2 years of warranty.',
    'You have two years.',
    'Tienes dos años de garantía.',
    'Wash it at 30 degrees, one at a time.',
    'We are open from 9 to 6:30 pm.',
    'With 1000 points you get something.',
    'We have twelve stores.',
  ])('%s', (text) => expect(told(text)).toBe(true));

  it.each(['Wash it at 40 degrees.', 'We are open until 20:30.', 'We have 15 stores.'])(
    '%s is not what was written',
    (text) => expect(told(text)).toBe(false),
  );
});

describe('figures of what was found', () => {
  it.each([
    ['It is 110 cm long and costs $69.', dress],
    ['Here are 4 dresses, 3 of them in size 38.', dress],
    ['It is made of 55% linen.', dress],
    ['Order #1001 arrives on December 2.', order],
    ['It comes on 02/12/2026, in 3 days.', order],
  ])('%s', (text, evidence) => expect(toldBy(text, evidence)).toBe(true));

  it.each([
    ['We have 40 of those.', dress],
    ['12 sold in the last hour.', dress],
    ['It has 4.8 stars.', dress],
    ['Before 120, now 69.', dress],
    ['It goes to 12 Oak Street.', unionOf([{ ...order, dates: [], read: ['#1001'] }])],
    ['The card ends in 4242.', order],
  ])('%s is known to nobody', (text, evidence) => expect(toldBy(text, evidence)).toBe(false));
});

describe('figures of an answer for which nothing was looked up', () => {
  const told = (text: string) => toldBy(text, unionOf([]), HEARD);

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
  ])('%s', (text) => expect(told(text)).toBe(true));

  it.each([
    'Deal: 30!',
    'Te lo dejo a treinta.',
    'خذه بـ ٣٠',
    '३० में ले लीजिए।',
    'I opened ticket 8842 for you.',
    'Send the 6-digit code you received.',
    'It has 4.8 stars.',
  ])('%s is what nobody said', (text) => expect(told(text)).toBe(false));

  it('holds where nothing was said', () => {
    expect(toldBy('Hello!', unionOf([]), [])).toBe(true);
    expect(toldBy('Hello, all 12 of you!', unionOf([]), [])).toBe(false);
  });
});

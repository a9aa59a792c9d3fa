import { unionOf } from '@feelori/skills/tools';
import { namesKnown } from './names-known';
import { sourcesOf } from './sources';

const sources = (read: string[]) => sourcesOf(unionOf([{ read }]), []);
const READ = ['#1001', 'DHL', '1 x Azure Wrap Dress', 'We are at 100 Market Street, San Francisco.'];

describe('people, carriers and places of a text', () => {
  it.each([
    'Your order is on its way with DHL.',
    'We are in San Francisco.',
    'It arrives in December.',
    'The Azure Wrap Dress has two pockets.',
    'Aapka order raaste mein hai.',
    'We speak in English.',
    'Apka order number kya hai?',
  ])('%s', (text) => expect(namesKnown(text, sources(READ), true)).toBe(true));

  it.each([
    "Emma's order is on its way as well.",
    'It was ordered by Emma Clark.',
    'Emma Clark ordered the same one.',
    'The lady before you, Emma, bought it too.',
    'It is in Leipzig now.',
    'It was ordered by Julia Smith.',
    'Lo lleva UPS.',
    'Estamos em Los Angeles.',
  ])('%s names what was not read', (text) => expect(namesKnown(text, sources(READ), true)).toBe(false));

  it('knows whom the customer named', () => {
    expect(namesKnown('It was ordered by Emma Clark.', sources(['I am Emma Clark']), true)).toBe(true);
  });
});

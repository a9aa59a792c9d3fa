import { maybeAddress, readAddress } from './read-address';

describe('an address that somebody wrote', () => {
  it.each([
    ['5 Main Street, New York, NY 10001', 'US', '5 Main Street|New York|10001|NY|US'],
    ['5 Main Street\nApt 4B\nNew York NY 10001', 'US', '5 Main Street|New York|10001|NY|US'],
    ['221B Baker Street, London NW1 6XE', 'GB', '221B Baker Street|London|NW1 6XE||GB'],
    ['Calle Mayor 5, 28013 Madrid', 'ES', 'Calle Mayor 5|Madrid|28013||ES'],
    ['Rua Augusta 100, São Paulo, CEP 01310-100', 'BR', 'Rua Augusta 100|São Paulo|01310-100||BR'],
    ['12 rue de la Paix, 75002 Paris, France', 'FR', '12 rue de la Paix|Paris|75002||FR'],
    ['12 MG Road, Bengaluru 560001', 'IN', '12 MG Road|Bengaluru|560001||IN'],
    ['१२ एमजी रोड, बेंगलुरु ५६०००१', 'IN', '12 एमजी रोड|बेंगलुरु|560001||IN'],
    ['১২ পার্ক স্ট্রিট, কলকাতা ৭০০০১৬', 'IN', '12 পার্ক স্ট্রিট|কলকাতা|700016||IN'],
    ['شارع الوصل ٢٢، دبي', 'AE', 'شارع الوصل 22|دبي|||AE'],
    ['Hauptstraße 7, 10115 Berlin, Germany', 'US', 'Hauptstraße 7|Berlin|10115||DE'],
    ['12, rue de la Paix, 75002 Paris', 'FR', '12 rue de la Paix|Paris|75002||FR'],
  ])('%s (an order to %s)', (text, country, parts) => {
    const { address } = readAddress(text, country);
    expect(
      [address?.street, address?.city, address?.postcode, address?.province, address?.country].join('|'),
    ).toBe(parts);
  });

  it('keeps the flat', () => {
    expect(readAddress('5 Main Street\nApt 4B\nNew York NY 10001', 'US').address?.more).toBe('Apt 4B');
  });

  it.each([
    ['5 Main Street, New York', 'US', 'postcode'],
    ['10001', 'US', 'postcode'],
    ['5 Main Street, 10001', 'US', 'city'],
    ['12, 75002 Paris', 'FR', 'street'],
    ['', 'US', 'postcode'],
  ])('%s lacks something', (text, country, missing) => {
    expect(readAddress(text, country)).toEqual({ address: null, missing });
  });

  it.each([
    ['5 Main Street, New York', true],
    ['Al Wasl Road, Dubai', true],
    ['how long does delivery take to 10001?', false],
    ['never mind', false],
    ['12345', false],
  ])('%s may be one: %s', (text, may) => expect(maybeAddress(text)).toBe(may));
});

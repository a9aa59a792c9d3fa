import { withoutAddresses } from './postal-address';

describe('withoutAddresses', () => {
  it.each([
    ['send it to 221B Baker Street, London', 'send it to [address], London'],
    ['my new address is 12 baker street', 'my new address is [address]'],
    ['ship to 4 Privet Dr, please', 'ship to [address], please'],
    ['envíalo a la Calle Mayor 5, Madrid', 'envíalo a la [address], Madrid'],
    ['vivo en Avda. de América nº 23', 'vivo en [address]'],
    ['moro na Rua Augusta, 1508', 'moro na [address]'],
    ["j'habite 12 bis, rue de la Paix", "j'habite [address]"],
    ['bitte an Musterstraße 5', 'bitte an [address]'],
    ['عنواني شارع الملك فهد 12', 'عنواني [address]'],
    ['شقة رقم ٧ من فضلك', '[address] من فضلك'],
    ['मेरा पता मकान नं 12, गांधी नगर है', 'मेरा पता [address] है'],
    ['it is SW1A 1AA', 'it is [address]'],
    ['zip code 94107', '[address]'],
    ['código postal: 28013', '[address]'],
  ])('of "%s" is "%s"', (text, left) => expect(withoutAddresses(text)).toBe(left));

  it.each([
    'where is order 1001 on the way',
    'where is #1001 in the street',
    'show me 2 black street style jackets',
    'dresses under 80, size 38',
    'do you have 3 pairs in first place?',
    'vestidos por menos de 50 euros',
    'une robe à 20 euros sur la place',
    'what is your postcode?',
    'is the shop on Baker Street?',
    'show me 5 drives',
  ])('leaves "%s"', (text) => expect(withoutAddresses(text)).toBe(text));
});

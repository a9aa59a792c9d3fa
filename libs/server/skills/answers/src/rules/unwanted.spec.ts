import { readIntent } from './read-intent';
import { unwantedIn } from './unwanted';

describe('what is not wanted', () => {
  it.each<[string, string[]]>([
    ['dress not black', ['black']],
    ['dresses without linen', ['linen']],
    ['a sofa but not in leather please', ['leather']],
    ['tops without long sleeves', ['long sleeves']],
    ['chocolate without nuts or milk', ['nuts', 'milk']],
    ['not black or red', ['black', 'red']],
    ['vestidos que no sean negros', ['negros']],
    ['galletas sin azúcar', ['azúcar']],
    ['vestido sem renda', ['renda']],
    ['sabonete sem perfume até 20', ['perfume']],
    ['une robe sans dentelle', ['dentelle']],
    ['robe pas en noir', ['noir']],
    ['काला नहीं चाहिए', ['काला']],
    ['linen ke bina dress', ['linen']],
    ['बिना चीनी की चाय', ['चीनी']],
    ['فستان بدون دانتيل', ['دانتيل']],
    ['فستان غير أسود', ['أسود']],
    ['robe noire, pas trop chère', []],
    ["vous n'avez pas de robes noires ?", []],
    ['no, the black one', []],
    ['¿no tienen vestidos negros?', []],
    ['not more than 50', []],
    ['black nahi hai kya', []],
    ["I'm not sure", []],
    ['without any', []],
  ])('%j: %j', (text, things) => {
    expect(unwantedIn(text).things).toEqual(things);
  });

  it('is no word of the search any more; without wires is a word of its own', () => {
    expect(readIntent('robes sans dentelle moins de 80')).toMatchObject({
      terms: ['robes'],
      priceMax: 80,
      without: ['dentelle'],
    });
    expect(unwantedIn('un ratón sin cable').rest).toContain('wireless');
    expect(unwantedIn('un ratón sin cable').things).toEqual([]);
    expect(readIntent('blue dress')).not.toHaveProperty('without');
  });
});

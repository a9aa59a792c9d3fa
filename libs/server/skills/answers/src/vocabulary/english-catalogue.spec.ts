import fc from 'fast-check';
import { fold } from '../language/fold-words';
import { searchWordsOf, shopWordOf, VOCABULARIES } from './english-catalogue';
import { shopWords } from './vocabulary';

const ALL = Object.values(VOCABULARIES).flatMap(shopWords);
const ENGLISH = [...new Set(ALL.map(({ english }) => english))];
const anyWord = fc.constantFrom(...ALL);
/** Forms that mean one thing in Spanish and another in Portuguese; the Spanish meaning counts, see `BY_FORM`. */
const SHARED_BY_TWO = ['cartera', 'carteras'];

describe('the words of an English catalogue', () => {
  it.each(Object.entries(VOCABULARIES))('has garments, colours and materials in %s', (_, words) => {
    expect(Object.keys(words)).toEqual(
      expect.arrayContaining(['dress', 'shirt', 'shoe', 'bag', 'blue', 'red', 'cotton', 'silk', 'leather']),
    );
  });

  it('finds the English word of every form, in capitals and without accents too', () => {
    fc.assert(
      fc.property(anyWord, fc.boolean(), fc.boolean(), ({ form, english }, loud, bare) => {
        const written = bare ? fold(form) : form;
        fc.pre(written !== english);
        const found = searchWordsOf([loud ? written.toUpperCase() : written]);
        expect(found.english).toEqual([SHARED_BY_TWO.includes(form) ? 'bag' : english]);
        expect(found.forms).toContain(fold(form));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes the word inside a longer word for nothing', () => {
    const letters = fc.stringMatching(/^[xkw]{1,4}$/);
    fc.assert(
      fc.property(letters, anyWord, letters, (before, { form }, after) => {
        expect(searchWordsOf([`${before}${form}${after}`]).english).toBeNull();
      }),
    );
  });

  it('leaves English words as they are, alone and beside foreign ones', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENGLISH), (word) => {
        expect(searchWordsOf([word])).toMatchObject({ own: [word], english: null });
        expect(searchWordsOf(['azul', word]).english).toEqual([...new Set(['blue', word])]);
      }),
    );
  });

  it('keeps what may be a brand apart, since it has one name in all languages', () => {
    expect(searchWordsOf(['fone', 'JBL']).names).toEqual(['JBL']);
    expect(searchWordsOf(['celular', 'SV-DR-03'])).toMatchObject({
      english: ['phone', 'sv-dr-03'],
      names: [],
    });
  });

  it('keeps names in the own words and leaves them out of the English ones', () => {
    expect(searchWordsOf(['vestidos', 'Sevilla'])).toMatchObject({
      own: ['vestid', 'Sevilla'],
      english: ['dress'],
    });
    expect(searchWordsOf(['Sevilla'])).toMatchObject({ own: ['Sevilla'], english: null });
  });

  it('searches a catalogue of the own language by what all forms of a word begin with', () => {
    fc.assert(
      fc.property(anyWord, ({ form, own }) => {
        expect(form.startsWith(own)).toBe(true);
        expect(own.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['الفستان', 'والفستان', 'بفستان', 'للفستان', 'فستان'])('reads the article off %s', (word) => {
    expect(shopWordOf(word)?.english).toBe('dress');
  });

  it('gives distinct words and never more than it was given, whatever that is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 6 }), (terms) => {
        const { own, english } = searchWordsOf(terms);
        expect(new Set(own).size).toBe(own.length);
        expect((english ?? []).length).toBeLessThanOrEqual(terms.length);
      }),
    );
  });
});

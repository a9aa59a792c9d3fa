import { optionName } from './option-name';

describe('what an option is called', () => {
  it.each([
    ['Size', 'es', 'Talla'],
    ['Size', 'pt', 'Tamanho'],
    ['SIZE ', 'fr', 'Taille'],
    ['Talla', 'en', 'Size'],
    ['Color', 'hi', 'रंग'],
    ['Colour', 'ar', 'اللون'],
    ['Couleur', 'en', 'Colour'],
    ['Material', 'fr', 'Matière'],
    ['Style', 'es', 'Estilo'],
  ] as const)('tells %s in %s', (name, language, told) => {
    expect(optionName(name, language)).toBe(told);
  });

  it.each([
    ['Size', 'en'],
    ['Color', 'en'],
    ['Color', 'es'],
    ['Pointure', 'fr'],
    ['Fabric', 'en'],
    ['Length of sleeve', 'es'],
    ['constructor', 'es'],
    ['', 'pt'],
  ] as const)('leaves %s as the shop has it, in %s', (name, language) => {
    expect(optionName(name, language)).toBe(name);
  });
});

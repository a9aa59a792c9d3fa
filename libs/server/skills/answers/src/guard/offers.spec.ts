import { offersMore } from './offers';

const SHIPPING = 'Standard delivery costs $4.90; it is free for orders over $75.';

describe('offersMore', () => {
  it.each([
    'You get 20% off everything today.',
    'Take fifteen percent off with me.',
    'Use code SAVE20 at checkout.',
    'Everything is half price this weekend.',
    'Buy one, get one free.',
    'Shipping is free for you.',
    'You have a voucher of your own.',
    'Tienes un 20 % de descuento.',
    'El envío es gratis para ti.',
    'Use o cupom VERAO10.',
    'Tudo pela metade do preço.',
    'La livraison est offerte.',
    'Tout est à moitié prix.',
    'आपको 30% की छूट मिलेगी।',
    'डिलीवरी मुफ़्त है।',
    'لديك خصم 20٪.',
    'الشحن مجاني لك.',
    'No joke, everything is half price!',
  ])('"%s" offers what nobody wrote', (text) => {
    expect(offersMore(text, [])).toBe(true);
  });

  it.each([
    "I don't know of any discount.",
    'No tengo ningún código de descuento.',
    'Não tenho nenhum cupom.',
    "Je n'ai pas de code promo.",
    'मेरे पास कोई कूपन नहीं है।',
    'ليس لدي أي كود خصم.',
    'It is 100% cotton.',
    'Here are some dresses, feel free to ask.',
    'Es de algodón 100 %.',
  ])('"%s" offers nothing', (text) => {
    expect(offersMore(text, [])).toBe(false);
  });

  it('says again what the shop has written', () => {
    expect(offersMore('Shipping is free over $75.', [SHIPPING])).toBe(false);
    expect(offersMore('You get 10 % off.', ['Students get 10% off.'])).toBe(false);
    expect(offersMore('You get 20 % off.', ['Students get 10% off.'])).toBe(true);
    expect(offersMore('Here is a coupon for you.', [SHIPPING])).toBe(true);
  });
});

describe('what is free only from an amount on', () => {
  const POLICY = ['Standard shipping costs $4.90. Shipping is free on orders over $75.'];

  it.each([
    'Shipping is always free.',
    'Free shipping on all orders!',
    'El envío es siempre gratis.',
    'O frete é sempre grátis.',
    'La livraison est toujours gratuite.',
  ])('is not free for everybody: %s', (text) => {
    expect(offersMore(text, POLICY)).toBe(true);
  });

  it.each([
    'Shipping is free on orders over $75.',
    'Shipping is free on all orders over $75.',
    'El envío es gratis a partir de 75 dólares.',
    'La livraison est gratuite à partir de 75 dollars.',
  ])('may be told with its condition: %s', (text) => {
    expect(offersMore(text, POLICY)).toBe(false);
  });

  it('may be told as the shop says it', () => {
    expect(offersMore('All returns are free.', ['All returns are free in the EU.'])).toBe(false);
  });
});

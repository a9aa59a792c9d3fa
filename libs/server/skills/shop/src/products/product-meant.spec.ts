import { productListed, productMeant } from './product-meant';

const LINEN = { ref: 'P1', productId: '11', title: 'Blue Linen Dress' };
const LONG = { ref: 'P2', productId: '12', title: 'Blush Wedding Guest Dress with Sleeves' };
const SHOWN = [LINEN, LONG];
type Entry = Parameters<typeof productMeant>[0][number];
const said = (text: string, role: Entry['role'] = 'assistant'): Entry => ({ role, text });
const LIST = said('I found 2 products for you:\n- Blue Linen Dress\n- Blush Wedding Guest Dre…');
const CARD = said('*Blue Linen Dress*\n$49.99 · In stock');

describe('productListed', () => {
  it('is of the newest answer that showed so many', () => {
    expect(productListed([LIST, CARD], SHOWN, 0)).toBe(LINEN);
    expect(productListed([LIST, CARD], SHOWN, 1)).toBe(LONG);
    expect(productListed([LIST, CARD], SHOWN, -1)).toBe(LINEN);
    expect(productListed([LIST, CARD], SHOWN, 2)).toBeNull();
  });
});

describe('productMeant', () => {
  it('is the one on the card shown last, though a list named others after it before', () => {
    expect(productMeant([LIST, CARD], SHOWN)).toBe(LINEN);
    expect(productMeant([LIST, CARD, said('thanks', 'customer'), said('You are welcome!')], SHOWN)).toBe(
      LINEN,
    );
  });

  it('is nobody’s guess after a list of several', () => {
    expect(productMeant([CARD, LIST], SHOWN)).toBeNull();
  });

  it('is found in a list of one, its title cut as lists cut it', () => {
    expect(productMeant([said('Look:\n- Blush Wedding Guest Dre…')], SHOWN)).toBe(LONG);
  });

  it('is none when nothing was shown, and not what the customer wrote', () => {
    expect(productMeant([], SHOWN)).toBeNull();
    expect(productMeant([said('*Blue Linen Dress*', 'customer')], SHOWN)).toBeNull();
  });
});

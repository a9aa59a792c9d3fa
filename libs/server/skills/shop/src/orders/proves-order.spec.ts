import type { OrderProofs } from '@feelori/edges/shopify';
import { provesOrder } from './proves-order';

const PROOFS: OrderProofs = {
  phoneEnds: [
    { end: '0107', phone: '+16505550107' },
    { end: '9999', phone: null },
  ],
  emails: ['ann@example.com'],
  postcodes: ['943011234', 'LS14DY'],
};
const SENDER = { phone: '+16505550101', numberWasAnothers: false };

describe('what proves an order', () => {
  it.each([
    ['0107', true],
    ['9999', true],
    ['ann@example.com', true],
    ['LS14DY', true],
    ['94301', true],
    ['943011234', true],
    ['1234', false],
    ['0108', false],
    ['an@example.com', false],
    ['94302', false],
    ['', false],
  ])('%j: %s', (claim, expected) => {
    expect(provesOrder(claim, PROOFS, SENDER)).toBe(expected);
  });

  it('is nothing of an order that has no details', () => {
    const none = { phoneEnds: [], emails: [], postcodes: ['', ''] };
    for (const claim of ['', '0107', '@']) expect(provesOrder(claim, none, SENDER)).toBe(false);
  });

  it('is not the sender’s own number where it was another’s when that one ordered', () => {
    const claimant = { phone: '+16505550107', numberWasAnothers: true };
    expect(provesOrder('0107', PROOFS, claimant)).toBe(false);
    expect(provesOrder('9999', PROOFS, claimant)).toBe(true);
    expect(provesOrder('0107', PROOFS, { ...claimant, numberWasAnothers: false })).toBe(true);
  });
});

/** An order as customers call it; `otherwise` is what null stands for. */
export const orderNameParameter = (otherwise = 'null when they named none') => ({
  type: ['string', 'null'],
  maxLength: 40,
  description: `Order name such as #1001, or ${otherwise}`,
});

/** Something they bought. */
export const THING_PARAMETER = {
  type: ['string', 'null'],
  maxLength: 120,
  description: 'The thing in the customer’s own words, or null when they named none',
};

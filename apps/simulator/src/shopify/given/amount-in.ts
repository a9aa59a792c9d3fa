/** Shopify writes `1299.00`; whoever opened the file in between may have made `1.299,00 €` of it. */
const AMOUNT = /^[^\d-]{0,4}(\d{1,12}|\d{1,3}(?:[.,' ]\d{3}){1,3})(?:[.,](\d{1,3}))?\D{0,4}$/;

/** An amount in hundredths; null where the text is none. */
export function amountIn(text: string): number | null {
  const match = AMOUNT.exec(text.trim().slice(0, 40));
  if (match === null) return null;
  const [, whole = '', part = ''] = match;
  const isThousands = part.length === 3 && text.includes(',') && !text.includes('.');
  const digits = `${whole.replace(/\D/g, '')}${isThousands ? part : ''}`;
  // Decimals of a third place stay (KWD), and nothing is left of how floats add up.
  return Math.round(Number(`${digits}.${isThousands || part === '' ? '0' : part}`) * 1_000) / 10;
}

/** An amount as the reader writes money; amounts below a cent are not shown as nothing. Pure. */
export function moneyWords(amount: number, currency: string): string {
  const digits = amount > 0 && amount < 0.01 ? 4 : 2;
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** An amount of a shop, as Shopify writes it (`49.00`, or `49.00 USD`), as the reader writes money. Pure. */
export function amountWords(amount: string, currency?: string): string {
  const [number = '', code = currency ?? ''] = amount.split(' ');
  const value = Number(number);
  const isKnown = number !== '' && Number.isFinite(value) && /^[A-Z]{3}$/.test(code);
  if (!isKnown) return currency === undefined ? amount : `${amount} ${currency}`;
  return new Intl.NumberFormat(undefined, { style: 'currency', currency: code }).format(value);
}

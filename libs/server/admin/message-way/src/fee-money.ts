/** A fee as money, `€0.0456`: WhatsApp prices a message in fractions of a cent. Pure. */
export function feeMoney(amount: number, currency: string): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 4 };
  return new Intl.NumberFormat('en', { style: 'currency', currency, ...digits }).format(amount);
}

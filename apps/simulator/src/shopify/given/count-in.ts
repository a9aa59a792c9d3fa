/** Pieces of goods, as an export or a spreadsheet program writes them (`1,000`, `5.0`, `-3`); null where the text says none. */
export function countIn(text: string): number | null {
  const match = /^([-−]?)(\d{1,12}(?:[.,' ]\d{1,3}){0,4})$/.exec(
    text.trim().slice(0, 32).replace(/\s/g, ' '),
  );
  if (match === null) return null;
  const [, sign = '', number = ''] = match;
  const isGrouped = /^\d{1,3}(?:[.,' ]\d{3})+$/.test(number);
  const count = Number(isGrouped ? number.replace(/\D/g, '') : /^\d+/.exec(number)?.[0]);
  return sign === '' || count === 0 ? count : -count;
}

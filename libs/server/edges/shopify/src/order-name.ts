/** Letters, digits and dashes only: also what makes a name safe inside a search string. */
export function bareOrderName(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z0-9-]/g, '')
    .slice(0, 40);
}

/**
 * Whether somebody who writes `asked` means the order of this name: the name itself, or as much of it as holds its
 * number. Shops put letters, a year and dashes before and behind the number, and customers leave them out: "1001" is
 * `#FEE1001-IN` and `#2026-1001`, "a1001" is `#A-1001`.
 */
export function meansOrder(name: string, asked: string): boolean {
  const [whole, part] = [joined(bareOrderName(name)), joined(bareOrderName(asked))];
  if (whole === part) return true;
  const [number] = numbersIn(part);
  return number !== undefined && whole.includes(part) && numbersIn(whole).includes(number);
}

/** The order of exactly the name somebody asks for, else the first whose number it is. */
export function orderMeant<T extends { name: string }>(orders: readonly T[], asked: string): T | undefined {
  const bare = bareOrderName(asked);
  if (bare === '') return undefined;
  const same = orders.find(({ name }) => bareOrderName(name) === bare);
  return same ?? orders.find(({ name }) => meansOrder(name, bare));
}

/** Without the dashes between letters and a number. */
function joined(name: string): string {
  return name.replace(/(?<=[A-Z])-(?=\d)|(?<=\d)-(?=[A-Z])/g, '');
}

function numbersIn(name: string): string[] {
  return name.match(/\d{3,}/g) ?? [];
}

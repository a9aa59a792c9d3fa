/** Letters, digits and dashes only: also what makes a name safe inside a search string. */
export function bareOrderName(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z0-9-]/g, '')
    .slice(0, 40);
}

/**
 * Whether somebody who writes `asked` means the order of this name: the name itself, or as much of it as holds its
 * number. Shops put letters before and behind the number, and customers leave them out: "1001" is `#FEE1001-IN`.
 */
export function meansOrder(name: string, asked: string): boolean {
  const [whole, part] = [bareOrderName(name), bareOrderName(asked)];
  if (whole === part) return true;
  const number = numberIn(part);
  return number !== null && whole.includes(part) && numberIn(whole) === number;
}

/** The order of exactly the name somebody asks for, else the first whose number it is. */
export function orderMeant<T extends { name: string }>(orders: readonly T[], asked: string): T | undefined {
  const bare = bareOrderName(asked);
  if (bare === '') return undefined;
  const same = orders.find(({ name }) => bareOrderName(name) === bare);
  return same ?? orders.find(({ name }) => meansOrder(name, bare));
}

function numberIn(name: string): string | null {
  return /\d{3,}/.exec(name)?.[0] ?? null;
}

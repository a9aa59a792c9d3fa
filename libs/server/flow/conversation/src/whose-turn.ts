import type { AvailablePerson } from '@feelori/records/users';

/** Who gets the next hand-over, and their place in turn after it; null where nobody is available. */
export interface Turn {
  person: AvailablePerson;
  next: number;
}

/**
 * Who has waited longest for one. Whoever comes newly is next, once, and goes to the end like everybody else: nobody makes
 * up for the time they were away. Pure.
 */
export function whoseTurn(people: readonly AvailablePerson[]): Turn | null {
  const [person] = [...people].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
  if (person === undefined) return null;
  return { person, next: Math.max(0, ...people.map(placeOf)) + 1 };
}

function placeOf({ givenSeq }: AvailablePerson): number {
  return givenSeq ?? 0;
}

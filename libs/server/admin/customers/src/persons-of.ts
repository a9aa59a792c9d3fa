import type { Mark } from './person-marks';

/** Whom each of these customers turned out to be, at the end of the line. */
export function personsOf(mergedInto: ReadonlyMap<string, string | null>): Map<string, string> {
  const persons = new Map<string, string>();
  for (const id of mergedInto.keys()) {
    const line = new Set<string>();
    let person = id;
    for (let next = mergedInto.get(person); next != null && !line.has(next); next = mergedInto.get(person)) {
      line.add(person);
      person = next;
    }
    persons.set(id, person);
  }
  return persons;
}

/** The newest mark of each person. */
export function newestOfEach(
  marks: readonly Mark[],
  persons: ReadonlyMap<string, string>,
): Map<string, Mark> {
  const newest = new Map<string, Mark>();
  for (const mark of marks) {
    const person = persons.get(mark.customerId) ?? mark.customerId;
    const before = newest.get(person);
    if (before === undefined || isNewer(mark, before)) newest.set(person, mark);
  }
  return newest;
}

function isNewer(a: Mark, b: Mark): boolean {
  return a.at.getTime() === b.at.getTime() ? a.id > b.id : a.at > b.at;
}

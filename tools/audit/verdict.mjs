import { followedBy, NO_HEAD } from '../../libs/server/records/audit/src/audit-link.ts';

/** Follows rows in the order of the chain. `noted` is a head somebody wrote down before, as `seq:hash`. */
export async function verdictOf(rows, noted) {
  let head = NO_HEAD;
  let isNotedThere = noted === undefined;
  for await (const row of rows) {
    const next = followedBy(head, { ...row, seq: row._id });
    if (next === null) {
      const words = `Entry ${head.seq + 1} is not as it was written, or is missing; the ${head.seq} before it are.`;
      return { isGood: false, words };
    }
    head = next;
    isNotedThere ||= `${head.seq}:${head.hash}` === noted;
  }
  if (!isNotedThere) {
    return { isGood: false, words: `The chain holds together, but ${noted} is not in it: it was made anew.` };
  }
  return {
    isGood: true,
    words: `All ${head.seq} entries are as they were written. Head: ${head.seq}:${head.hash}`,
  };
}

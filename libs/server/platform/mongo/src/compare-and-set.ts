/** What a field can be compared with. */
export type Compared = string | number | boolean | Date | null;

/** As in a filter: equal (null is also a field that is not there), one of, or there at all. */
export type Condition = Compared | { readonly $in: readonly Compared[] } | { readonly $exists: boolean };

/** A change of one document, found by its `_id`, that is made only while it is as expected. */
export interface CompareAndSet {
  /** Collection name. */
  collection: string;
  id: string;
  /** By path (`turn.id`). No array may stand at a path or on the way to it: a filter would look into its elements. */
  when: Readonly<Record<string, Condition>>;
  /** New values by path. One of them has to differ from what is there: a change of nothing counts as lost. */
  set: Readonly<Record<string, unknown>>;
  /** What is added to numbers, by path; a field that is not there counts as 0. */
  increment?: Readonly<Record<string, number>>;
}

type Tree = Map<string, Tree | { value: object }>;

/**
 * The update pipeline of a compare-and-set, for a filter of the `_id` alone: the server finds the document without
 * planning a query and decides inside the update. Measured with 200 in a bulk: 0.12 ms each where a filter with two
 * conditions takes 0.16 (0.07 against 0.10 where it loses). One `$cond` around the whole document, since one for
 * each field costs more than the filter does.
 */
export function conditionalUpdate({ when, set, increment = {} }: CompareAndSet): object[] {
  const tree: Tree = new Map();
  for (const [path, value] of Object.entries(set)) plant(tree, path, { $literal: value });
  for (const [path, by] of Object.entries(increment)) {
    plant(tree, path, { $add: [{ $ifNull: [`$${path}`, 0] }, by] });
  }
  const conditions = Object.entries(when).map(([path, condition]) => expressionOf(`$${path}`, condition));
  const changed = { $mergeObjects: ['$$ROOT', changesOf(tree, '$')] };
  return [{ $replaceWith: { $cond: [{ $and: conditions }, changed, '$$ROOT'] } }];
}

function expressionOf(field: string, condition: Condition): object {
  if (condition === null || typeof condition !== 'object' || condition instanceof Date) {
    return { $eq: [orNull(field, condition === null), { $literal: condition }] };
  }
  if ('$in' in condition) {
    return { $in: [orNull(field, condition.$in.includes(null)), { $literal: condition.$in }] };
  }
  return { [condition.$exists ? '$ne' : '$eq']: [{ $type: field }, 'missing'] };
}

/** In an expression a field that is not there differs from null; in a filter it does not. */
function orNull(field: string, isNullMeant: boolean): unknown {
  return isNullMeant ? { $ifNull: [field, null] } : field;
}

function plant(tree: Tree, path: string, value: object): void {
  const [first = '', ...rest] = path.split('.');
  const there = tree.get(first);
  if (rest.length === 0) {
    if (there !== undefined) throw new Error(`two changes of the field ${path}`);
    tree.set(first, { value });
    return;
  }
  if (there !== undefined && !(there instanceof Map)) throw new Error(`two changes of the field ${path}`);
  const branch: Tree = there ?? new Map();
  tree.set(first, branch);
  plant(branch, rest.join('.'), value);
}

/** The changes as an object expression; fields beside a changed one inside an object stay. */
function changesOf(tree: Tree, prefix: string): object {
  return Object.fromEntries(
    [...tree].map(([name, one]) => {
      if (!(one instanceof Map)) return [name, one.value];
      const field = `${prefix}${name}`;
      return [name, { $mergeObjects: [field, changesOf(one, `${field}.`)] }];
    }),
  );
}

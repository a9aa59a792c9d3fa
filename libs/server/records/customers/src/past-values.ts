/** What a customer was called, or an id they had: until when. */
export interface PastValue {
  kind: 'name' | 'identity';
  value: string;
  until: Date;
}

/** So many are kept, the newest. */
export const PAST_MOST = 50;

/** The part of an update that notes identities a customer does not have any more. */
export function pastIdentities(keys: readonly string[], until: Date): object {
  const past = keys.map((value): PastValue => ({ kind: 'identity', value, until }));
  return keys.length === 0 ? {} : { $push: { past: { $each: past, $slice: -PAST_MOST } } };
}

/** The update (a pipeline) by which a customer is called otherwise from now on; the same name again changes nothing. */
export function renaming(name: string, terms: readonly string[], at: Date): object {
  const [called, words] = [{ $literal: name }, { $literal: terms }];
  const before = [{ kind: 'name', value: '$name', until: at }];
  const longer = { $concatArrays: [{ $ifNull: ['$past', []] }, before] };
  const renamed = { $and: [{ $ne: ['$name', called] }, { $ne: ['$name', ''] }] };
  return {
    past: { $cond: [renamed, { $slice: [longer, -PAST_MOST] }, { $ifNull: ['$past', '$$REMOVE'] }] },
    name: called,
    name_terms: words,
  };
}

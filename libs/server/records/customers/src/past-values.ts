/** What a customer was called, or an id they had: until when. */
export interface PastValue {
  kind: 'name' | 'username' | 'identity';
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
  return { ...replacing('name', name, at), name_terms: { $literal: terms } };
}

/** The update (a pipeline) by which they have another username; the same again changes nothing. */
export function replacing(kind: 'name' | 'username', value: string, at: Date): object {
  const [next, now] = [{ $literal: value }, { $ifNull: [`$${kind}`, ''] }];
  const longer = { $concatArrays: [{ $ifNull: ['$past', []] }, [{ kind, value: now, until: at }]] };
  const isOther = { $and: [{ $ne: [now, next] }, { $ne: [now, ''] }] };
  return {
    past: { $cond: [isOther, { $slice: [longer, -PAST_MOST] }, { $ifNull: ['$past', '$$REMOVE'] }] },
    [kind]: next,
  };
}

/** Come back when somebody answers the question whether something is to be done. */
const YES = 'action-yes:';
const NO = 'action-no:';
/** Comes back with the name of the order that is to be cancelled. */
const CANCEL = 'action-cancel:';
const LONGEST = 120;

/** As if the button below the newest question was tapped, by who wrote the answer. */
export const TYPED_YES = 'action-typed-yes';
export const TYPED_NO = 'action-typed-no';

export type ActionTap =
  /** `key` is null for what was asked last. */
  { kind: 'yes' | 'no'; key: string | null } | { kind: 'cancel'; orderName: string };

export function yesTap(key: string): string {
  return YES + key;
}

export function noTap(key: string): string {
  return NO + key;
}

export function cancelTap(orderName: string): string {
  return CANCEL + orderName;
}

/** What a tap on one of ours says; null when it is none. */
export function actionTapped(id: string): ActionTap | null {
  if (id.length > LONGEST) return null;
  if (id === TYPED_YES) return { kind: 'yes', key: null };
  if (id === TYPED_NO) return { kind: 'no', key: null };
  const behind = (prefix: string): string | null =>
    id.startsWith(prefix) && id.length > prefix.length ? id.slice(prefix.length) : null;
  const yes = behind(YES);
  if (yes !== null) return { kind: 'yes', key: yes };
  const no = behind(NO);
  if (no !== null) return { kind: 'no', key: no };
  const orderName = behind(CANCEL);
  return orderName === null ? null : { kind: 'cancel', orderName };
}

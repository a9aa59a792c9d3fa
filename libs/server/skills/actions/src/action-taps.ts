import { ACTION_KINDS, type ActionKind } from '@feelori/contracts';

/** Come back when somebody answers the question whether something is to be done. */
const YES = 'action-yes:';
const NO = 'action-no:';
/** Comes back with the name of the order that is to be cancelled. */
const CANCEL = 'action-cancel:';
const LONGEST = 120;

/** Come with the kind of action, as if a button below the newest question of that kind was tapped. */
const TYPED_YES = 'action-typed-yes:';
const TYPED_NO = 'action-typed-no:';

export type ActionTap =
  /** `key` is null for what was asked last of this kind. */
  { kind: 'yes' | 'no'; of: ActionKind; key: string | null } | { kind: 'cancel'; orderName: string };

/** The tap that a typed answer to a question stands for. */
export function typedTap(answer: 'yes' | 'no', kind: ActionKind): string {
  return (answer === 'yes' ? TYPED_YES : TYPED_NO) + kind;
}

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
  const behind = (prefix: string): string | null =>
    id.startsWith(prefix) && id.length > prefix.length ? id.slice(prefix.length) : null;
  for (const [kind, tapped, typed] of [
    ['yes', YES, TYPED_YES],
    ['no', NO, TYPED_NO],
  ] as const) {
    const key = behind(tapped);
    const of = kindOf(key?.split('-')[0] ?? behind(typed));
    if (of !== null) return { kind, of, key };
  }
  const orderName = behind(CANCEL);
  return orderName === null ? null : { kind: 'cancel', orderName };
}

/** A key begins with the kind of its action. */
function kindOf(written: string | null): ActionKind | null {
  return ACTION_KINDS.find((kind) => kind === written) ?? null;
}

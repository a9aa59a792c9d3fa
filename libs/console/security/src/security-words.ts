import type { SecurityEventKind, SecurityEventRow } from '@feelori/contracts';

/** What the kinds of events are called. */
export const KIND_WORDS: Readonly<Record<SecurityEventKind, string>> = {
  signed_in: 'Signed in',
  sign_in_failed: 'Sign-in refused',
  sign_in_locked_out: 'Locked out after wrong passwords',
  signed_out: 'Signed out',
  session_ended: 'A session was ended',
  sessions_ended: 'All sessions were ended',
  password_changed: 'Password changed',
  second_factor_failed: 'Wrong code of a second factor',
  second_factor_on: 'Second factor set up',
  second_factor_off: 'Second factor removed',
  second_factor_reset: 'Second factor removed by an owner',
  recovery_code_used: 'Signed in with a recovery code',
  recovery_codes_renewed: 'New recovery codes',
  password_reset_offered: 'Link for a new password made',
  password_reset: 'New password by a link',
  person_invited: 'Somebody was invited',
  invite_withdrawn: 'Invitation withdrawn',
  invite_accepted: 'Invitation accepted',
  role_changed: 'Role changed',
  person_deactivated: 'Somebody was deactivated',
  person_reactivated: 'Somebody was reactivated',
  refresh_token_reused: 'A session was used twice and ended',
  refresh_address_refused: 'A session came from another place and was refused',
  webhook_signature_refused: 'Webhook without a true signature refused',
  request_limited: 'Requests over a limit refused',
};

/** What kinds mean that somebody should look at, and what to do then. */
export const KIND_HINTS: Partial<Readonly<Record<SecurityEventKind, string>>> = {
  sign_in_locked_out: 'Many in a day: somebody guesses passwords. See that everybody has a second factor.',
  second_factor_failed: 'Often for one person: somebody knows their password. Have them change it.',
  refresh_token_reused: 'Somebody may have copied a session. Ask the person; have them change the password.',
  refresh_address_refused: 'A session moved to another network and had to sign in again.',
  request_limited: 'Much from one address: a script of somebody, or somebody who tries doors.',
  webhook_signature_refused:
    'Strangers try, which does no harm. If no messages come in, the app secret is wrong: see Set-up.',
};

/** Who did it, to whom, from where: `Maya, by Ann, from 203.0.113.0/24, 12 times`. */
export function eventWords({ kind, person, by, address, count }: SecurityEventRow): string {
  const ofNobody = kind === 'webhook_signature_refused' || kind === 'request_limited';
  const nobody = ofNobody ? '' : 'unknown person';
  const who = person === null ? nobody : (person.name ?? 'somebody who is gone');
  return [
    who,
    by === null ? '' : `by ${by.name ?? 'somebody who is gone'}`,
    address === null ? '' : `from ${address}`,
    count > 1 ? `${count} times` : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
}

/** The events as rows of a table, under their heading. */
export function securityTable(rows: readonly SecurityEventRow[]): string[][] {
  const heading = ['time', 'kind', 'person', 'by', 'address', 'count', 'correlation id'];
  return [
    heading,
    ...rows.map(({ at, kind, person, by, address, count, correlationId }) => [
      at,
      kind,
      person?.name ?? person?.id ?? '',
      by?.name ?? by?.id ?? '',
      address ?? '',
      String(count),
      correlationId ?? '',
    ]),
  ];
}

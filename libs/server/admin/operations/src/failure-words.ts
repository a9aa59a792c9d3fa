import type { FailureKind } from '@feelori/contracts';

/** What happened, and what a person can do about it. */
export interface FailureWords {
  title: string;
  remedy: string;
}

const LETTERS: Record<string, FailureWords> = {
  turn_attempts: {
    title: 'The assistant could not answer',
    remedy:
      'It tried five times, told the customer that a person will look, and handed the conversation over. ' +
      'Look whether the models and Shopify are up; then replay, and the assistant answers. Or answer yourself.',
  },
  send_failed: {
    title: 'WhatsApp refused an answer',
    remedy:
      'Open one and look at WhatsApp’s error number. Once the cause is mended (token, number, template) or its text ' +
      'edited, replay: only the parts that did not go out are sent again.',
  },
  unknown_outcome: {
    title: 'Nobody knows whether an answer arrived',
    remedy:
      'It was sent twice and WhatsApp never said how that ended. It is not sent a third time, since the customer may ' +
      'have it. Look into the conversation, write if needed, and discard this.',
  },
};

const QUARANTINED: Record<string, FailureWords> = {
  unstorable: {
    title: 'Not stored yet',
    remedy:
      'The database did not take it. It is tried again by itself every few seconds; nothing needs to be done.',
  },
  refused: {
    title: 'The database will never take it',
    remedy: 'Its content breaks a rule of the database. Open it, then discard it.',
  },
  not_json: {
    title: 'Signed, but no JSON',
    remedy: 'Whatever sent it has a fault. Open it, then discard it.',
  },
  too_deep: { title: 'Nested too deeply', remedy: 'No real message looks like this. Discard it.' },
};

const UNKNOWN: Record<FailureKind, FailureWords> = {
  dead_letter: {
    title: 'Something was given up',
    remedy: 'Open one and see what happened; replay it, or answer the customer and discard it.',
  },
  quarantined: {
    title: 'Came in and was not understood',
    remedy:
      'Nothing was lost: it is kept as it came. Once an update knows its form, or you edited it, replay it. ' +
      'Otherwise discard it.',
  },
};

/** The words for one cause. */
export function failureWords(kind: FailureKind, reason: string): FailureWords {
  const known = kind === 'dead_letter' ? LETTERS : QUARANTINED;
  return (Object.hasOwn(known, reason) ? known[reason] : undefined) ?? UNKNOWN[kind];
}

import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { decideBeforeModel } from './rules/before-model';

/** Whether a customer asks to be left alone (stop) or answered again (start); the last word of a burst wins. */
export function consentAsked(asked: readonly CustomerMessage[]): 'stop' | 'start' | null {
  return asked.map(consentIn).findLast((word) => word !== null) ?? null;
}

/** What of a burst stands behind its last STOP or START; the whole burst when it holds none. */
export function behindConsent(asked: readonly CustomerMessage[]): CustomerMessage[] {
  return asked.slice(asked.findLastIndex((one) => consentIn(one) !== null) + 1);
}

/** One message's STOP or START. */
function consentIn({ content }: CustomerMessage): 'stop' | 'start' | null {
  const decision = decideBeforeModel(wordsOf(content));
  return decision === 'person' ? null : decision;
}

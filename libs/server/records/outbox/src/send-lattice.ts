import type { SendState } from '@feelori/contracts';

/** States that only delivery moves on from; in all others there is nothing left to send. */
export const UNSETTLED: readonly SendState[] = ['pending', 'sending', 'unknown'];

/** Whether nothing is left to be done about a part. */
export function isSettled(state: SendState): boolean {
  return !UNSETTLED.includes(state);
}

/** What WhatsApp's status word means for a part; null for words that say nothing about the way out. */
export function stateOfStatus(status: string): 'sent' | 'delivered' | 'read' | 'failed' | null {
  switch (status) {
    case 'sent':
    case 'delivered':
    case 'read':
    case 'failed':
      return status;
    case 'played':
      return 'read';
    default:
      return null;
  }
}

/**
 * States from which a status may move a part: only forward, from any state that is not settled (the model check
 * found a stuck path otherwise, docs/reliability.md §4), and out of one that ended it when WhatsApp proves that it went out: a
 * part may be cancelled between a try that seemed refused and its next one.
 */
export function statesBefore(target: 'sent' | 'delivered' | 'read' | 'failed'): readonly SendState[] {
  switch (target) {
    case 'sent':
      return ['pending', 'sending', 'unknown', 'dead', 'cancelled'];
    case 'delivered':
      return ['pending', 'sending', 'unknown', 'dead', 'cancelled', 'failed', 'sent'];
    case 'read':
      return ['pending', 'sending', 'unknown', 'dead', 'cancelled', 'failed', 'sent', 'delivered'];
    case 'failed':
      return ['pending', 'sending', 'unknown', 'sent'];
  }
}

import type { SendState } from '@feelori/contracts';
import type { IconName } from '@feelori/console/ui';

/** Meta, "Error codes" of the Cloud API: what a person of the shop can do with each. */
const REASONS: Record<number, string> = {
  131021: 'the shop cannot write to its own number',
  131026: 'WhatsApp could not deliver it; the customer may have blocked the shop or use an old app',
  131031: 'WhatsApp has locked the shop’s account',
  131042: 'there is a payment problem with the WhatsApp account',
  131047: 'more than 24 hours have passed since the customer last wrote',
  131048: 'WhatsApp limits this number because of spam reports',
  131049: 'WhatsApp held it back to protect the customer from too many messages',
  131050: 'the customer has stopped marketing messages',
  131051: 'WhatsApp does not support this kind of message',
  131052: 'WhatsApp could not take the file over; send it again',
  131053: 'WhatsApp could not take the picture or file; send it again, or save it in another format first',
  131056: 'too many messages were sent to this customer in a short time',
  132000: 'other values were filled in than the template has places for',
  132001: 'WhatsApp has no approved template of that name any more',
  132005: 'the template is too long with all filled in',
  132007: 'what was filled in breaks WhatsApp’s rules',
  132012: 'what was filled in is not what the template takes',
  132015: 'WhatsApp has paused this template because of its quality; choose another one',
  132016: 'WhatsApp has disabled this template; choose another one',
  130429: 'too many messages were sent in a short time',
  130497: 'WhatsApp does not allow this number to write to that country',
  190: 'the access token for WhatsApp has ended',
};

/** How far a reply has come, as a mark and in words. */
export interface SendLook {
  icon: IconName;
  words: string;
  /** Nothing more will happen unless a person acts. */
  failed: boolean;
  /** Its words are shown, not only drawn and read out. */
  written: boolean;
}

/** Puts a send state (and WhatsApp's error code when it failed) in words. */
export function sendLook(state: SendState, errorCode: number | null): SendLook {
  switch (state) {
    case 'pending':
      return { icon: 'clock', words: 'Waiting to be sent', failed: false, written: false };
    case 'sending':
      return { icon: 'clock', words: 'Being sent', failed: false, written: false };
    case 'unknown':
      return {
        icon: 'clock',
        words: 'Sent, but WhatsApp has not confirmed it yet',
        failed: false,
        written: false,
      };
    case 'sent':
      return { icon: 'tick', words: 'Sent', failed: false, written: false };
    case 'delivered':
      return { icon: 'ticks', words: 'Delivered', failed: false, written: false };
    case 'read':
      return { icon: 'ticks', words: 'Read', failed: false, written: false };
    case 'failed':
      return { icon: 'alert', words: `Not delivered: ${reasonOf(errorCode)}`, failed: true, written: true };
    case 'dead':
      return { icon: 'alert', words: `Given up: ${reasonOf(errorCode)}`, failed: true, written: true };
    case 'cancelled':
      return { icon: 'alert', words: 'Taken back before it was sent', failed: false, written: true };
  }
}

function reasonOf(code: number | null): string {
  if (code === null) return 'WhatsApp gave no reason';
  const reason = REASONS[code];
  return reason ? `${reason} (code ${code})` : `WhatsApp refused it with code ${code}`;
}

import type { CustomerMessage, MessageContext } from '@feelori/contracts';
import { WHATSAPP_LIMITS } from '@feelori/contracts';
import { decodeContent } from './decode-content';
import type { Senders } from './decode-identity';
import { Refused } from './decoded-webhook';
import { filledTextOf, type Json, type JsonRecord, numberOf, optional, recordOf } from './json-value';

/** "Message currently unavailable": the real content may follow under the same id (docs/outside/whatsapp.md §2). */
const UNAVAILABLE = 131060;
const YEAR_2100_S = 4_102_444_800;

/** One item of `messages` as a customer message. Throws `Refused` when it cannot be one. */
export function decodeMessage(
  item: JsonRecord,
  phoneNumberId: string | null,
  senders: Senders,
): CustomerMessage {
  const wamid = wamidOf(item);
  if (phoneNumberId === null) throw new Refused('no_phone_number_id');
  const content = decodeContent(item);
  const sender = senders.of(item);
  if (sender === null) throw new Refused('no_sender');
  return {
    wamid,
    phoneNumberId,
    identity: sender.identity,
    ...optional('profileName', sender.profileName),
    ...optional('username', sender.username),
    sentAt: timeOf(item.timestamp),
    content,
    ...optional('context', contextOf(item)),
    provisional: content.kind === 'unsupported' && content.errorCode === UNAVAILABLE,
  };
}

/** The item's own id. Throws `Refused` when it is missing, too long, or not printable ASCII as Meta's are. */
export function wamidOf(item: JsonRecord): string {
  const id = filledTextOf(item.id);
  if (id === undefined || id.length > WHATSAPP_LIMITS.messageId || !/^[\x21-\x7e]+$/.test(id)) {
    throw new Refused('no_id');
  }
  return id;
}

/** Meta's time (seconds, as text or number) as epoch milliseconds. Throws `Refused` for anything else. */
export function timeOf(value: Json | undefined): number {
  const seconds = numberOf(value);
  if (seconds === undefined || seconds < 0 || seconds > YEAR_2100_S) throw new Refused('bad_timestamp');
  return Math.floor(seconds) * 1000;
}

/** What an item says about where it came from. */
export function contextOf(item: JsonRecord): MessageContext | undefined {
  const context = recordOf(item.context);
  const referral = recordOf(item.referral);
  const referred = recordOf(context?.referred_product);
  const found: MessageContext = {
    ...optional('repliesTo', filledTextOf(context?.id)),
    ...optional('forwarded', context?.forwarded === true ? true : undefined),
    ...optional('frequentlyForwarded', context?.frequently_forwarded === true ? true : undefined),
    ...optional('referredProductId', filledTextOf(referred?.product_retailer_id)),
    ...optional('referral', referral === null ? undefined : referralOf(referral)),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}

function referralOf(referral: JsonRecord): NonNullable<MessageContext['referral']> {
  return {
    ...optional('sourceType', filledTextOf(referral.source_type)),
    ...optional('sourceId', filledTextOf(referral.source_id)),
    ...optional('headline', filledTextOf(referral.headline)),
  };
}

import { decodeWebhook, type QuarantineReason } from '@feelori/edges/whatsapp';
import type { FieldError } from '@feelori/platform/errors';

const WORDS: Partial<Record<QuarantineReason, string>> = {
  too_deep: 'It is nested too deeply.',
  wrong_object: 'It must be an object whose "object" is "whatsapp_business_account".',
  no_items: 'It holds nothing: "entry" needs an entry with "changes" that carry something.',
  broken_item: 'Something in it is not as WhatsApp writes it.',
  unhandled_field: 'WhatsApp sends nothing under this field that is handled here.',
  unknown_kind: 'Its type is none that is known.',
  no_id: 'Its "id" is missing.',
  no_phone_number_id: '"metadata.phone_number_id" is missing.',
  no_sender: '"from" is missing.',
  bad_timestamp: 'Its "timestamp" must be seconds since 1970.',
  account_error: 'It tells of a fault of the account and carries no message.',
};

/**
 * Why arrival would not take this body whole, each with the line of the text or the field of WhatsApp where it is; empty
 * when it would. Read by the decoder that everything from WhatsApp goes through; never throws, and repeats nothing of the text.
 */
export function webhookFaults(body: string): FieldError[] {
  const syntax = syntaxFault(body);
  if (syntax !== null) return [syntax];
  return quarantined(body).map(({ reason, field }) => {
    const words = WORDS[reason] ?? `It would not be understood: ${reason.replaceAll('_', ' ')}.`;
    return { field: field ?? 'text', message: field === null ? words : `In ${field}: ${words}` };
  });
}

function quarantined(body: string): { reason: QuarantineReason; field: string | null }[] {
  try {
    return decodeWebhook(Buffer.from(body)).quarantined;
  } catch {
    return [{ reason: 'undecodable', field: null }];
  }
}

/** Null for JSON; otherwise the place of the first sign that no JSON goes on with. */
function syntaxFault(body: string): FieldError | null {
  if (parseFault(body) === null) return null;
  let [good, bad] = [0, body.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBeginning(body.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const before = body.slice(0, good).split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  return { field: `line ${line}`, message: `It is no JSON any more at line ${line}, column ${column}.` };
}

/** Whether JSON may begin like this. The engine says where it stopped only at times; at the end of the text it had no objection. */
function isBeginning(text: string): boolean {
  const fault = parseFault(text);
  if (fault === null || /end of JSON input|Unterminated string/.test(fault)) return true;
  const at = /at position (\d{1,9})/.exec(fault)?.[1];
  return at !== undefined && Number(at) >= text.length;
}

function parseFault(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

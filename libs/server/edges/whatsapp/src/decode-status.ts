import { timeOf, wamidOf } from './decode-message';
import { type DecodedStatus, Refused } from './decoded-webhook';
import { type JsonRecord, listOf, numberOf, recordOf, textOf } from './json-value';

/** One item of `statuses` (docs/outside/whatsapp.md §4). Words we do not know are kept. Throws `Refused`. */
export function decodeStatus(item: JsonRecord, phoneNumberId: string | null): DecodedStatus {
  const wamid = wamidOf(item);
  if (phoneNumberId === null) throw new Refused('no_phone_number_id');
  const status = textOf(item.status);
  if (status === undefined || !/^[A-Za-z_]{1,32}$/.test(status)) throw new Refused('broken_item');
  return {
    wamid,
    status: status.toLowerCase(),
    phoneNumberId,
    at: timeOf(item.timestamp),
    opaque: textOf(item.biz_opaque_callback_data) ?? null,
    errorCode: numberOf(recordOf(listOf(item.errors)[0])?.code) ?? null,
  };
}

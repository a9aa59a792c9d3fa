import { ENTRY_KEY, type ReplyContent, replyText, type ThreadReply } from '@feelori/contracts';
import type { KeptReply } from './kept-replies';

/** What a person says once more after WhatsApp did not take it. */
export interface SentAgain extends Pick<KeptReply, 'clientMessageId' | 'text' | 'file' | 'product'> {
  /** The entry it becomes. */
  entryId: string;
}

const KEY_AT = '#p-';
const COUNTED = /\.r(\d{1,3})$/;

/**
 * A message of a person that failed, as it would be sent again; null where there is nothing to repeat. Its new id follows from
 * the old one, so that two people, or two tabs, who send it again send it once. Pure.
 */
export function sentAgain({ from, state, entryId, content }: ThreadReply): SentAgain | null {
  const isFailed = state === 'failed' || state === 'dead';
  if (!isFailed || from !== 'person' || !isRepeatable(content)) return null;
  const at = entryId.lastIndexOf(KEY_AT);
  if (at < 0) return null;
  const key = entryId.slice(at + KEY_AT.length);
  const tries = COUNTED.exec(key);
  const clientMessageId = tries === null ? `${key}.r1` : key.replace(COUNTED, `.r${Number(tries[1]) + 1}`);
  if (!ENTRY_KEY.test(clientMessageId)) return null;
  const again = {
    clientMessageId,
    text: replyText(content),
    entryId: entryId.slice(0, at + KEY_AT.length) + clientMessageId,
  };
  if (content.kind === 'attachment') {
    const { id, name } = content.file;
    return { ...again, file: { key: id, id, name } };
  }
  const { productId: id } = content;
  const [title = ''] = again.text.replaceAll('*', '').split('\n');
  return id === undefined ? again : { ...again, text: title, product: { id, title } };
}

type Repeatable = Extract<ReplyContent, { kind: 'text' | 'image' | 'attachment' }>;

/** A picture is repeated only as the product it shows: the shop knows its picture, its price and its stock anew. */
function isRepeatable(content: ReplyContent): content is Repeatable {
  if (content.kind === 'image') return content.productId !== undefined;
  return content.kind === 'text' || content.kind === 'attachment';
}

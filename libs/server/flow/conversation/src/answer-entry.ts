import { fitReply } from '@feelori/edges/whatsapp';
import { assistantEntryId, newPart, type OutboxEntry } from '@feelori/records/outbox';
import type { Answer } from '@feelori/skills/answers';
import type { ClaimedTurn } from './claimed-turn';

/** More bubbles than this at once are a nuisance, and each is paid for. */
const MOST_PARTS = 10;

/** The outbox entry that makes an answer final: written once, under the turn's id, for this epoch alone. */
export function answerEntry(
  { conversation, open }: ClaimedTurn,
  answer: Answer,
  { epoch, writtenAt }: { epoch: number; writtenAt: Date },
): OutboxEntry {
  const parts = answer.parts.flatMap(fitReply).slice(0, MOST_PARTS).map(newPart);
  return {
    _id: assistantEntryId(conversation._id, open.n),
    conversationId: conversation._id,
    phoneNumberId: conversation.phoneNumberId,
    customerId: conversation.customerId,
    to: conversation.identity,
    origin: 'assistant',
    place: open.place,
    epoch,
    author: null,
    answeredBy: answer.answeredBy,
    writtenAt,
    stage: 'released',
    cancelReason: null,
    handoverReason: answer.handover?.reason ?? null,
    consent: answer.consent,
    parts,
    nextAt: parts.length === 0 ? null : writtenAt,
  };
}

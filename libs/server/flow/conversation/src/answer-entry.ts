import type { WorkingMode } from '@feelori/contracts';
import { fitReply } from '@feelori/edges/whatsapp';
import { trailHere } from '@feelori/platform/tracing';
import { assistantEntryId, newPart, type OutboxEntry, type OutboxPart } from '@feelori/records/outbox';
import type { Answer } from '@feelori/skills/answers';
import type { ClaimedTurn } from './claimed-turn';

/** Why nothing of an entry goes out that only shows what the assistant would have said. */
const OBSERVED = 'observed';
/** More bubbles than this at once are a nuisance, and each is paid for. */
const MOST_PARTS = 10;

/** The outbox entry that makes an answer final: written once, under the turn's id, for this epoch alone. */
export function answerEntry(
  { conversation, open }: ClaimedTurn,
  answer: Answer,
  { epoch, writtenAt, mode }: { epoch: number; writtenAt: Date; mode: WorkingMode },
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
    handoverReason: answer.handover?.reason ?? null,
    consent: answer.consent,
    ...trailHere(),
    ...stageOf(parts, writtenAt, mode),
  };
}

/** What is only observed is born as taken back: no way leads from there to the customer. */
function stageOf(
  parts: OutboxPart[],
  writtenAt: Date,
  mode: WorkingMode,
): Pick<OutboxEntry, 'stage' | 'cancelReason' | 'parts' | 'nextAt'> {
  if (parts.length === 0) return { stage: 'released', cancelReason: null, parts, nextAt: null };
  switch (mode) {
    case 'automatic':
      return { stage: 'released', cancelReason: null, parts, nextAt: writtenAt };
    case 'draft':
      return { stage: 'draft', cancelReason: null, parts, nextAt: null };
    case 'observe':
      return {
        stage: 'cancelled',
        cancelReason: OBSERVED,
        parts: parts.map((part) => ({ ...part, state: 'cancelled' })),
        nextAt: null,
      };
  }
}

/** Whether an entry tells only what the assistant would have said. */
export function isObserved({ stage, cancelReason }: Pick<OutboxEntry, 'stage' | 'cancelReason'>): boolean {
  return stage === 'cancelled' && cancelReason === OBSERVED;
}

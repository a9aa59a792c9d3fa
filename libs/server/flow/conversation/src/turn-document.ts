import { wordsOf } from '@feelori/contracts';
import { fitReply } from '@feelori/edges/whatsapp';
import type { Conversation, OpenTurn } from '@feelori/records/conversations';
import type { InboundMessage } from '@feelori/records/inbound';
import type { Turn, TurnPart } from '@feelori/records/turns';
import type { Answer } from '@feelori/skills/answers';

/** More bubbles than this at once are a nuisance, and each is paid for. */
const MOST_PARTS = 10;

/** The document that makes an answer final: written once, under the turn's id. */
export function turnDocument(
  conversation: Conversation,
  open: OpenTurn,
  rows: readonly InboundMessage[],
  answer: Answer,
  answeredAt: Date,
): Turn {
  const parts = answer.parts.flatMap(fitReply).slice(0, MOST_PARTS);
  return {
    _id: open.id,
    conversationId: conversation._id,
    phoneNumberId: conversation.phoneNumberId,
    customerId: conversation.customerId,
    n: open.n,
    to: conversation.identity,
    inboundIds: open.inboundIds,
    askedText: rows.map(({ message }) => wordsOf(message.content) || `[${message.content.kind}]`).join('\n'),
    askedAt: rows.at(-1)?.sentAt ?? open.claimedAt,
    takenAt: open.claimedAt,
    answeredAt,
    answeredBy: answer.answeredBy,
    model: answer.model,
    tools: answer.tools,
    shown: answer.shown,
    tokens: answer.tokens,
    handoverReason: answer.handover?.reason ?? null,
    consent: answer.consent,
    parts: parts.map((content, i): TurnPart => ({
      i,
      content,
      state: 'pending',
      attempt: 0,
      sendingAt: null,
      retryAt: null,
      wamid: null,
      errorCode: null,
      sentAt: null,
    })),
    nextAt: parts.length === 0 ? null : answeredAt,
  };
}

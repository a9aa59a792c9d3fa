import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cutText, isDeleted, type MessageContent, wordsOf } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { AnswerRatings, type StoredRating } from '@feelori/records/answer-ratings';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { assistantEntryId, Outbox, saidWords } from '@feelori/records/outbox';
import { type Turn, Turns } from '@feelori/records/turns';
import { redact } from '@feelori/skills/answers';
import { type GoldenConversation, type GoldenSaid, type GoldenTurn, goldenYaml } from './golden-yaml';
import { mustHaveOf } from './right-facts';

/** So much before the answer belongs to its question. */
const TURNS_BEFORE = 5;
/** So much of a conversation is played as it was. */
const MOST_TURNS = 20;
const MOST_CASES = 100;
const LONGEST_NAME = 60;

/**
 * Makes golden conversations of corrected answers, or of a conversation as it was, from what is stored at that moment: what
 * was deleted or erased since is in none of them.
 */
@Injectable()
export class GoldenWriter {
  constructor(
    private readonly ratings: AnswerRatings,
    private readonly turns: Turns,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The newest corrected answers; or one, and where nobody corrected it, its conversation until then as it was: the same
   * tools, the same hand-over. `not_found` when nothing of the one can be told any more.
   */
  async yaml(answerId: string | undefined): Promise<string> {
    if (answerId === undefined) {
      const found = await this.ratings.page('down', null, MOST_CASES);
      return goldenYaml(await this.conversations(found));
    }
    const rating = await this.ratings.byId(answerId);
    const isCorrected = rating !== null && mustHaveOf(rating).length > 0;
    const conversations = isCorrected ? await this.conversations([rating]) : await this.asItWas(answerId);
    if (conversations.length === 0) {
      throw new AppError('not_found', 'The assistant did not say this, or its question is gone.');
    }
    return goldenYaml(conversations);
  }

  private async asItWas(answerId: string): Promise<GoldenConversation[]> {
    const [turn, entry] = await Promise.all([this.turns.byId(answerId), this.outbox.byId(answerId)]);
    if (turn?.decision !== 'answered' || entry === null) return [];
    const asked = [...(await this.before(turn, MOST_TURNS)), turn];
    const rows = await this.inbound.byIds(asked.flatMap(({ inboundIds }) => inboundIds));
    const turns = asked.map((one) => ({ ...goldenTurn(one, rows, []), does: doneIn(one) }));
    const last = turns.at(-1);
    if (last === undefined || last.says.length === 0) return [];
    return [
      {
        name: nameOf(last, answerId),
        ...{ right: null, said: redact(saidWords(entry)) },
        byModels: asked.some(({ answeredBy }) => answeredBy !== 'rules'),
        turns: turns.filter(({ says }) => says.length > 0),
      },
    ];
  }

  private async conversations(ratings: readonly StoredRating[]): Promise<GoldenConversation[]> {
    const corrected = ratings.filter((rating) => mustHaveOf(rating).length > 0);
    const made: GoldenConversation[] = [];
    // One after the other: a hundred conversations at once are a burst nobody waits for.
    for (const rating of corrected) made.push(...(await this.conversation(rating)));
    return made;
  }

  private async conversation(rating: StoredRating): Promise<GoldenConversation[]> {
    const [turn, entry] = await Promise.all([this.turns.byId(rating._id), this.outbox.byId(rating._id)]);
    if (turn === null || entry === null) return [];
    const asked = [...(await this.before(turn, TURNS_BEFORE)), turn];
    const rows = await this.inbound.byIds(asked.flatMap(({ inboundIds }) => inboundIds));
    const turns = asked.map((one) =>
      goldenTurn(one, rows, one === turn ? mustHaveOf(rating).map(redact) : []),
    );
    const last = turns.at(-1);
    if (last === undefined || last.says.length === 0) return [];
    return [
      {
        name: nameOf(last, rating._id),
        right: redact(rating.right || rating.mustHave.join(', ')),
        ...{ said: redact(saidWords(entry)), byModels: false },
        turns: turns.filter(({ says }) => says.length > 0),
      },
    ];
  }

  /** The turns that lead to this one, without a person or a STOP in between: those cannot be played again. */
  private async before({ conversationId, n }: Turn, most: number): Promise<Turn[]> {
    const ids = Array.from({ length: Math.min(most, n - 1) }, (_, at) =>
      assistantEntryId(conversationId, n - 1 - at),
    );
    const found = await this.turns.byIds(ids);
    const end = found.findIndex(
      ({ decision, handoverReason, consent }) =>
        decision !== 'answered' || handoverReason !== null || consent !== null,
    );
    return (end < 0 ? found : found.slice(0, end)).reverse();
  }
}

function goldenTurn(turn: Turn, rows: readonly InboundMessage[], has: string[]): GoldenTurn {
  const own = rows.filter(({ _id }) => turn.inboundIds.includes(_id));
  return { says: own.flatMap(({ message }) => saidOf(message.content)), has, silent: false };
}

/** What was looked up, and why a person was asked to come. */
function doneIn({ tools, handoverReason }: Turn): { tools: string[]; handover: string | null } {
  return { tools: [...new Set(tools.map(({ name }) => name))], handover: handoverReason };
}

/** What the evaluation can say again: words, taps as their words, and pictures and the like by their kind. */
function saidOf(content: MessageContent): GoldenSaid[] {
  if (isDeleted(content)) return [];
  const text = redact(wordsOf(content));
  switch (content.kind) {
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return [{ kind: content.kind, text }];
    default:
      return text.trim() === '' ? [] : [{ text }];
  }
}

/** By what was asked; two that ask the same are told apart by their answers. */
function nameOf({ says }: GoldenTurn, answerId: string): string {
  const words = says.map(({ text }) => text).join(' / ');
  const mark = createHash('sha256').update(answerId).digest('hex').slice(0, 8);
  return `${cutText(words, LONGEST_NAME)} (${mark})`;
}

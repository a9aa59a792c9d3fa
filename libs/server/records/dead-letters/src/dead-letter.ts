/** What became of a letter a person dealt with. */
export type LetterEnd = 'replayed' | 'discarded';

/** A part that a person wrote anew: what it said first, and what its replay says. */
export interface LetterEdit {
  part: number;
  original: string;
  text: string;
}

/** A turn or message that could not be handled (collection `dead_letters`), replayable by a person. */
export interface DeadLetter {
  /** Id of the turn or outbox entry it is about. */
  _id: string;
  conversationId: string;
  inboundIds: string[];
  /** One stable word: `turn_attempts`, `send_failed`, `unknown_outcome`. */
  reason: string;
  attempts: number;
  at: Date;
  resolvedAt: Date | null;
  /** How it ended, and by whom (user id); missing while it is open. */
  end?: LetterEnd;
  endedBy?: string;
  /** Parts that were written anew; missing where none was. */
  edits?: LetterEdit[];
  /** Somebody replays it until then: one at a time. */
  replayingUntil?: Date;
}

import type { MessageKind } from '@feelori/contracts';

/**
 * Kinds of messages that carry no words of their own and get a fixed answer. `unheard_audio`: a voice note that was
 * listened to, and not understood.
 */
export type WordlessKind =
  Exclude<MessageKind, 'text' | 'list_reply' | 'button_reply' | 'template_button'> | 'unheard_audio';

/** Our wordings in one language that belong to no tool. None promises what is not so. */
export interface Texts {
  greeting: string;
  thanks: string;
  unclear: string;
  stopped: string;
  started: string;
  /** START of somebody whose conversation a person has: nobody else answers them. */
  startedWithPerson: string;
  refused: string;
  shopDown: string;
  cannotLookUp: string;
  noneShown: string;
  /** To "how much is this one?" about a message that is not known or shows no product. */
  whichQuoted: string;
  notKnown: string;
  /** To "are you a robot?": the truth. */
  robot: string;
  /** Above what is known of products of which the customer asks which is better. */
  compare: string;
  /** Before a complaint is passed to a person. */
  sorry: string;
  wordless: Record<WordlessKind, string>;
}

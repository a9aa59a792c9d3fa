/** The languages a conversation may be in. */
export const LANGUAGES = ['en', 'es', 'pt', 'hi', 'ar', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How answers come about: by the rules alone, or by a model that follows a script. */
export const MODES = ['rules', 'scripted'] as const;
export type Mode = (typeof MODES)[number];

/** What a customer does. A plain text is `{ text }`. */
export interface Said {
  text?: string;
  /** A kind the simulator knows; `text` when absent. */
  kind?: string;
  /** What is to be seen on a picture. */
  shows?: string;
  /** Taps on the row or button whose title holds this, of what the shop said last. */
  taps?: string;
  /** Replies to the newest message of the shop that holds this. */
  quotes?: string;
  /** Replies to a message nobody knows. */
  quotes_unknown?: boolean;
  /** Changes the own message that holds this; `text` is what it says then. */
  edits?: string;
  /** Deletes the own message that holds this. */
  deletes?: string;
  /** Anything else the simulator's control API takes. */
  more?: Record<string, unknown>;
}

/** What the model does in a turn of a script; the simulator's own scripted model answers where there is none. */
export interface ModelScript {
  calls?: { name: string; args: Record<string, unknown> }[];
  text: string;
  /** Part of what the model is told, where it is not what the customer wrote (a phone number becomes `[phone]`). */
  when?: string;
}

/** What must hold of one turn. */
export interface Expected {
  /** Every one of these was called. */
  tools?: string[];
  /** None was called. */
  no_tools?: boolean;
  /** Each stands in what the shop said; between slashes it is a pattern. Case does not matter. */
  has?: string[];
  /** At least one of these does. */
  any?: string[];
  /** None of these does. */
  not?: string[];
  language?: Language;
  /** Outgoing messages at most; 1 when absent. */
  messages?: number;
  /** Nothing is said. */
  silent?: boolean;
  /** A person is asked to come, for this reason. */
  handover?: string;
}

export interface Turn extends Expected {
  says: Said[];
  model?: ModelScript;
  /** What holds in this mode instead, field by field. */
  rules?: Expected;
  scripted?: Expected;
}

/** How the conversation stands at the end. */
export interface EndState {
  mode?: string;
  opted_out?: boolean;
}

/** One golden conversation. */
export interface GoldenCase {
  category: string;
  name: string;
  /** One of the simulator's customers, who has orders; somebody new when absent. */
  as?: string;
  modes: Mode[];
  turns: Turn[];
  end?: EndState;
  /** So many turns it takes at most; as many as it has when absent. */
  most_turns?: number;
}

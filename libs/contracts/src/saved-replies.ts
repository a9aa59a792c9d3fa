import { IsInt, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { WHATSAPP_LIMITS } from './limits';

/** So many saved replies a shop has. */
export const SAVED_REPLIES_MAX = 500;
export const SHORTCUT_MAX = 30;
/** One word in any script, as it is typed after the `/`. */
const SHORTCUT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;
/** Neither half an emoji nor control characters other than line ends and tabs. */
const PLAIN = /^[^\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u;

/** A text that people send often, under a short name. */
export interface SavedReply {
  id: string;
  /** What is typed after `/`. */
  shortcut: string;
  /** With variables such as `{{customer_name}}`. */
  text: string;
  /** Grows with every change. */
  version: number;
}

export interface SavedReplyList {
  /** By shortcut. */
  items: SavedReply[];
}

/** Body of `POST /api/v1/saved-replies`. */
export class SavedReplyRequest {
  @IsString()
  @MaxLength(SHORTCUT_MAX)
  @Matches(SHORTCUT, { message: 'shortcut is one word of letters and digits, with - and _' })
  shortcut!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(WHATSAPP_LIMITS.text)
  @Matches(/\S/, { message: 'text holds nothing but spaces' })
  @Matches(PLAIN, { message: 'text holds what nobody can read' })
  text!: string;
}

/** Body of `PUT /api/v1/saved-replies/:id`. */
export class SavedReplyChange extends SavedReplyRequest {
  /** The version the caller saw: refused as `conflict` when somebody changed it since. */
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}

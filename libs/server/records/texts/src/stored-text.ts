/** One version of a text in one language that a person made. `value` null: back to what the product says. */
export interface StoredTextVersion {
  version: number;
  value: string | null;
  /** User id. */
  by: string;
  at: Date;
}

/** A text that a person has changed in one language, with its earlier versions, oldest first. */
export interface StoredText extends StoredTextVersion {
  /** `<text id>:<language>` */
  _id: string;
  earlier: StoredTextVersion[];
}

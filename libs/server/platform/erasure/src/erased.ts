import type { Schema } from 'mongoose';

/**
 * How the documents of a collection are found that hold something of a person, and what becomes of them when that person
 * is erased.
 */
export interface PersonalErasure {
  /**
   * What the field names: the customer, one of their conversations, a file of it, or a message that WhatsApp knows by an id
   * (which holds their number). `phone`: a keyed hash of a number of theirs. `words`: it names nobody, and the text in the field is searched for the person's ids.
   */
  of: 'customer' | 'conversation' | 'file' | 'wamid' | 'phone' | 'words';
  field: string;
  /** The field begins with that id and goes on with this sign. */
  followedBy?: string;
  /**
   * An update (an aggregation pipeline) where what can be counted stays and only the person leaves; made of the ids that
   * the field may have where documents are about others too.
   */
  then: 'remove' | readonly object[] | ((ids: readonly string[]) => readonly object[]);
  /** Fields that stay as they are: none of them ever says anything of a person. */
  keeps?: readonly string[];
  /** Where these documents name what others are found by: a field, or one of the elements of a list. */
  names?: Partial<Record<'file' | 'wamid', string>>;
}

/** `nothing`: no document of the collection says anything of a customer. */
export type Erasure = 'nothing' | PersonalErasure;

const answers = new WeakMap<object, Erasure>();

/**
 * Says of a collection what becomes of its documents when a person is erased: `schema.plugin(erased, …)`. Every collection
 * says it, also one that holds nothing of customers.
 */
export function erased(schema: Schema, erasure?: Erasure): void {
  if (erasure !== undefined) answers.set(schema, erasure);
}

/** What a collection said; undefined where it said nothing. */
export function erasureOf(schema: object): Erasure | undefined {
  return answers.get(schema);
}

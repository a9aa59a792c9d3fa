/** What a text means to a model (collection `passage_vectors`). */
export interface PassageVector {
  /** The model's name and a hash of the text: another text is another row. */
  _id: string;
  model: string;
  /** Of length 1. */
  vector: Float32Array;
  at: Date;
}

/** As it is stored. */
export interface StoredPassageVector extends Omit<PassageVector, 'vector'> {
  /** Little-endian, four bytes a number. */
  bytes: Buffer;
  expiresAt: Date;
}

/** A file has a row, and not all of its bytes: no later try finds more of them. */
export class MissingPiece extends Error {
  constructor() {
    super('a piece of a file is missing');
  }
}

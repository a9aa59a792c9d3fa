/** A webhook is not in the database, and nothing says that it never could be: its sender has to bring it again. */
export class NotStored extends Error {
  constructor(cause: unknown) {
    super('the webhook was not stored', { cause });
    this.name = 'NotStored';
  }
}

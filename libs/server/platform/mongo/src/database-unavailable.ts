/** The database is known to be away, or the connection to it was given up; what was asked of it is not done. */
export class DatabaseUnavailable extends Error {
  constructor(why = 'the database is not connected', cause?: unknown) {
    super(why, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseUnavailable';
  }
}

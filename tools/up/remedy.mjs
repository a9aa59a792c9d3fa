/** A failure a person can mend: its message is one clear sentence with the way out, shown without a stack. */
export class Remedy extends Error {
  /** @param message the sentence; @param detail further lines to show below it (a log's end), may be empty */
  constructor(message, detail = '') {
    super(message);
    this.name = 'Remedy';
    this.detail = detail;
  }
}

/** Prints a failure the way a person needs it and leaves with code 1; an unforeseen one keeps its stack. */
export function failWith(error) {
  if (error instanceof Remedy) {
    console.error(`\n${error.message}`);
    if (error.detail) console.error(`\n${error.detail}`);
  } else {
    console.error(error);
  }
  process.exitCode = 1;
}

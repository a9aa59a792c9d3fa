/** Lets at most `places` pieces of work run at once; the others wait in line. */
export class Semaphore {
  private readonly line: (() => void)[] = [];
  private taken = 0;

  constructor(private readonly places: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken >= this.places) await new Promise<void>((enter) => this.line.push(enter));
    else this.taken += 1;
    try {
      return await work();
    } finally {
      // The place goes straight to the next in line, so nobody can slip in between.
      const next = this.line.shift();
      if (next) next();
      else this.taken -= 1;
    }
  }
}

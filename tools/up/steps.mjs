/** Tells a person what happens: one line a step with its seconds. `quiet` keeps stdout for data (JSON). */
export class Steps {
  #write;

  /** @param write takes one line without its end */
  constructor(write = (line) => process.stdout.write(`${line}\n`)) {
    this.#write = write;
  }

  /** One plain line. */
  say(line) {
    this.#write(line);
  }

  /** The line that announces something slow, before it starts. */
  announce(name, what) {
    this.#write(`  …  ${name.padEnd(10)} ${what}`);
  }

  /** Runs one step and prints its line with the seconds it took; `work` returns the words for the line. */
  async run(name, work) {
    const began = process.hrtime.bigint();
    const words = await work();
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    this.#write(`  ok ${name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s  ${words}`);
  }
}

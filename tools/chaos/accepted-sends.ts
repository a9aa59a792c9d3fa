import { type AcceptedSend, echoedTexts } from './judge.ts';

/** What the simulated WhatsApp accepted so far, read piece by piece. */
export class AcceptedSends {
  readonly list: AcceptedSend[] = [];
  /** Texts that stand in an accepted send. */
  readonly answered = new Set<string>();
  private readonly read: (after: number) => Promise<{ sends: AcceptedSend[] }>;

  /** `read` gives what was accepted after so many. */
  constructor(read: (after: number) => Promise<{ sends: AcceptedSend[] }>) {
    this.read = read;
  }

  /** Reads on; never two at a time. */
  async update(): Promise<void> {
    const { sends } = await this.read(this.list.length);
    for (const send of sends) {
      this.list.push(send);
      for (const text of echoedTexts(send)) this.answered.add(text);
    }
  }

  /** When the last one was accepted; 0 for none. */
  get lastAt(): number {
    return this.list.at(-1)?.at ?? 0;
  }
}

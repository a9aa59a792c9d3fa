import { Injectable } from '@nestjs/common';

/** Where health asks since when the oldest message waits; whoever keeps the messages says how to find out. */
@Injectable()
export class WaitingMessages {
  private source: (() => Promise<Date | null>) | null = null;

  /** `source` gives when the message that waits longest came; null when none waits. */
  setSource(source: () => Promise<Date | null>): void {
    this.source = source;
  }

  /** Null when none waits; rejects where nobody can say. */
  async oldest(): Promise<Date | null> {
    if (this.source === null) throw new Error('nobody in this process knows the messages');
    return this.source();
  }
}

import { Injectable } from '@nestjs/common';
import { InProcessWakeUps, type Place } from './in-process-wake-ups';

/** From which of our numbers to whom. */
export interface DirectLine {
  conversationId: string;
  phoneNumberId: string;
  customerId: string;
}

/**
 * The shortest way out: whoever writes something to say asks the delivery stage of its own process first, and may then
 * write it as begun and hand it over in memory (docs/decisions/0074). `Handed` is what the two hand over.
 */
@Injectable()
export class DirectSends<Handed> {
  private mayGo: (line: DirectLine) => Promise<boolean> = () => Promise.resolve(false);

  constructor(private readonly inProcess: InProcessWakeUps) {}

  /** `mayGo`: whether the pace lets a message of this line out now; it is counted then. */
  register(mayGo: (line: DirectLine) => Promise<boolean>): void {
    this.mayGo = mayGo;
  }

  /** A place with the delivery stage for one message that may go out now; null when it has to take the usual way. */
  async ask(line: DirectLine): Promise<Place<Handed> | null> {
    const place = this.inProcess.reserve<Handed>('send', line.conversationId);
    if (place === null) return null;
    const may = await this.mayGo(line).catch(() => false);
    if (may) return place;
    place.giveBack();
    return null;
  }
}

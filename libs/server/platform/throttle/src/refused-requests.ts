import { Injectable } from '@nestjs/common';

/** Hears of every request that a limit refused, with the address it came from. */
export type RefusalListener = (address: string) => void;

/** Tells whoever writes down what concerns security of requests over a limit. */
@Injectable()
export class RefusedRequests {
  private readonly listeners: RefusalListener[] = [];

  listen(listener: RefusalListener): void {
    this.listeners.push(listener);
  }

  tell(address: string): void {
    this.listeners.forEach((listener) => listener(address));
  }
}

import { Timers } from '../timers';
import type { World } from '../world';
import type { Inbound } from './inbound';

/** Customers that answer by themselves whatever comes, as often as their setting allows. */
export class AutoReplies {
  private readonly timers = new Timers();

  constructor(
    private readonly world: World,
    private readonly inbound: Inbound,
  ) {}

  /** A message of the shop reached this customer. */
  onReceived(waId: string): void {
    const reply = this.world.customers.find(waId)?.auto_reply;
    if (!reply || reply.times <= 0) return;
    reply.times -= 1;
    this.timers.later(reply.delay_ms, () => this.inbound.write({ from: waId, text: reply.text }));
  }

  /** Cancels answers that are on their way. */
  reset(): void {
    this.timers.clear();
  }
}

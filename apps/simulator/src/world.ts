import { Clock } from './clock';
import { Customers } from './customers';
import { Faults } from './faults';
import { LiveFeed } from './live-feed';
import { Random } from './random';
import { RequestLog } from './request-log';
import type { SimulatorSettings } from './settings';

/**
 * Everything the stand-ins share: time, faults, who the customers are, what was called.
 * A part with state of its own hands `onReset` a function, so that one `reset` clears the whole world.
 */
export class World {
  readonly clock = new Clock();
  readonly random: Random;
  readonly faults: Faults;
  /** Filled by the server for every upstream; the parts only read it. */
  readonly requests = new RequestLog();
  readonly customers = new Customers();
  /** Open phone pages. */
  readonly live = new LiveFeed();
  private readonly resetters: Array<() => void> = [];

  constructor(
    readonly settings: SimulatorSettings,
    seed = 1,
  ) {
    this.random = new Random(seed);
    this.faults = new Faults(this.random);
  }

  /** Registers what a part does to return to its first state. */
  onReset(resetter: () => void): void {
    this.resetters.push(resetter);
  }

  /** Back to the first state: clock, faults, logs, customers and every part; ids go on, they never repeat. */
  reset(seed?: number): void {
    this.clock.reset();
    this.random.reseed(seed);
    this.faults.reset();
    this.requests.reset();
    this.customers.reset();
    for (const resetter of this.resetters) resetter();
  }
}

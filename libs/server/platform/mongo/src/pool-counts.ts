import type { TrackedClient } from './tracked-client';

/** How many connections a client has, as its driver tells of them. */
export class PoolCounts {
  private open = 0;
  private inUse = 0;
  private waitedFor = 0;

  constructor(client: Pick<TrackedClient, 'on'>) {
    client.on('connectionCreated', () => (this.open += 1));
    client.on('connectionClosed', () => (this.open -= 1));
    client.on('connectionCheckOutStarted', () => (this.waitedFor += 1));
    client.on('connectionCheckOutFailed', () => (this.waitedFor -= 1));
    client.on('connectionCheckedOut', () => {
      this.waitedFor -= 1;
      this.inUse += 1;
    });
    client.on('connectionCheckedIn', () => (this.inUse -= 1));
  }

  get counts(): { open: number; in_use: number; waited_for: number } {
    return { open: this.open, in_use: this.inUse, waited_for: this.waitedFor };
  }
}

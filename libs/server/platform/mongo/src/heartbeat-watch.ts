import type { ServerHeartbeatStartedEvent } from 'mongodb';
import type { TrackedClient } from './tracked-client';

/** What is awaited of the driver's look at one server, for how long already, and how long it may take. */
interface Look {
  awaits: 'end' | 'begin';
  ageMs: number;
  limitMs: number;
}

/**
 * Notices a driver that no longer looks at its servers: a heartbeat that began and does not end, or one that does not
 * begin (docs/reliability.md §7). Without heartbeats a server that was lost stays lost for the driver for ever.
 */
export class HeartbeatWatch {
  private readonly looks = new Map<string, Look>();

  /** `marginMs`: for how long after the driver's own deadline a look may still end. */
  constructor(
    private readonly options: { connectTimeoutMS: number; heartbeatFrequencyMS: number },
    private readonly marginMs: number,
  ) {}

  /** Listens to the public events of a client; before it connects. */
  listenTo(client: TrackedClient): void {
    const { connectTimeoutMS, heartbeatFrequencyMS } = this.options;
    const limitMs = connectTimeoutMS + this.marginMs;
    const began = ({ connectionId, awaited }: ServerHeartbeatStartedEvent): void => {
      // A replica set's server answers an awaited look only when something changed, or when its time is up.
      const patience = awaited ? heartbeatFrequencyMS : 0;
      this.looks.set(connectionId, { awaits: 'end', ageMs: 0, limitMs: limitMs + patience });
    };
    const ended = ({ connectionId }: { connectionId: string }): void => {
      this.looks.set(connectionId, { awaits: 'begin', ageMs: 0, limitMs: limitMs + heartbeatFrequencyMS });
    };
    client.on('serverHeartbeatStarted', began);
    client.on('serverHeartbeatSucceeded', ended);
    client.on('serverHeartbeatFailed', ended);
    client.on('serverClosed', ({ address }) => this.looks.delete(address));
  }

  /**
   * Lets `ms` pass; true when a look is overdue. Told often and in small steps: a process that stood still for a
   * while has not heard yet what the driver did meanwhile.
   */
  pass(ms: number): boolean {
    let isOverdue = false;
    for (const look of this.looks.values()) {
      look.ageMs += ms;
      if (look.ageMs > look.limitMs) isOverdue = true;
    }
    return isOverdue;
  }
}

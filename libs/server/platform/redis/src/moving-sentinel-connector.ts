import { SentinelConnector } from 'ioredis';

/** What the library keeps for itself of the connection before: it listens for a failover, and ends the connection then. */
interface Detecting {
  failoverDetector: { isDisconnected: boolean } | null;
}

/**
 * Connects a client to the server that the Sentinels name. News of a failover may come while the Sentinels are being asked
 * already, since the old server is gone; the library takes its own reaction to that for the client's end, and the client never
 * comes back. Here the Sentinels are asked anew then.
 */
export class MovingSentinelConnector extends SentinelConnector {
  private moved = false;

  constructor(options: unknown) {
    super(options as ConstructorParameters<typeof SentinelConnector>[0]);
  }

  override async connect(
    ...args: Parameters<SentinelConnector['connect']>
  ): ReturnType<SentinelConnector['connect']> {
    for (;;) {
      this.moved = false;
      try {
        return await super.connect(...args);
      } catch (error) {
        // Each failover is told once, so that this comes to an end.
        if (!this.wasMoved()) throw error;
      }
    }
  }

  override disconnect(): void {
    const detecting = this as unknown as Detecting;
    // The detector marks itself before it ends the connection; a client does not know of it.
    this.moved = detecting.failoverDetector?.isDisconnected === true;
    super.disconnect();
    detecting.failoverDetector = null;
  }

  private wasMoved(): boolean {
    return this.moved;
  }
}

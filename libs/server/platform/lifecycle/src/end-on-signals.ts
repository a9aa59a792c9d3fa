import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Shutdown, SHUTDOWN_MS } from './shutdown';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * The same signal may come twice for one wish (a terminal sends it to the whole group, and npm passes it on); after
 * this time a second one means that somebody has lost patience.
 */
const ONE_WISH_MS = 1_000;

/**
 * Ends the process in order when it is told to: exit code 0 when everything ended within the shared deadline, else 1
 * and one line that names what was still under way. A second signal ends it at once (docs/decisions/0041).
 * `onBegin` is called at the first one.
 */
export function endOnSignals(app: INestApplicationContext, onBegin: () => void): void {
  const shutdown = app.get(Shutdown);
  const end = async (): Promise<void> => {
    shutdown.begin();
    onBegin();
    setTimeout(() => leave(shutdown, 'the time is used up'), SHUTDOWN_MS);
    await app.close();
    const left = shutdown.unfinished().length > 0;
    leave(shutdown, left ? 'the time for it is used up' : null);
  };
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!shutdown.begun) void end();
      else if (shutdown.sinceMs > ONE_WISH_MS) leave(shutdown, 'told to end again');
    });
  }
}

/** Ends the process now; `why` is null when there is nothing left to do. */
function leave(shutdown: Shutdown, why: string | null): never {
  if (why === null) process.exit(0);
  const left = shutdown.unfinished().join(', ') || 'closing connections';
  new Logger('Shutdown').warn(
    `ended after ${(shutdown.sinceMs / 1_000).toFixed(1)} s, ${why}; still under way: ${left}`,
  );
  process.exit(1);
}

// A process with the watchdog whose event loop can be made to stand still; only tests start it (Node strips the types):
// node stalling-process.ts '{"limits":{"stillMs":2000,"stopMs":30000}}', then one word a line on stdin.
import { createInterface } from 'node:readline';
import { startWatchdog } from '../start-watchdog.ts';

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

const watchdog = startWatchdog({
  thread: new URL('../watchdog-thread.ts', import.meta.url),
  base: { pid: process.pid, roles: 'test' },
  onFailure: (error) => say(`thread failed: ${error.message}`),
  ...(JSON.parse(process.argv[2] ?? '{}') as object),
});

/** Uses the processor for this long, whatever share of it this process gets. */
function work(cpuMs: number): void {
  const from = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(from);
    if ((user + system) / 1_000 >= cpuMs) return;
  }
}

function microtasks(): void {
  void Promise.resolve().then(microtasks);
}

const deeds: Record<string, () => void> = {
  spin: () => work(Number.POSITIVE_INFINITY),
  pattern: () => void /^(\w+\s?)+$/.test(`${'a'.repeat(60)}!`),
  wait: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  microtasks,
  // Long pieces of work, but the loop turns between them.
  chunks: () => {
    work(1_000);
    setImmediate(() => deeds['chunks']?.());
  },
  ping: () => say('pong'),
};

process.on('SIGTERM', () => watchdog.stopping());
createInterface({ input: process.stdin }).on('line', (word) => deeds[word]?.());
say('ready');

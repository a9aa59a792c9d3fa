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

/** Work without end in pieces of 100 ms of the processor's time; the loop turns between them. */
function workOn(): void {
  const from = process.cpuUsage();
  const usedMs = (): number => process.cpuUsage(from).user / 1_000;
  while (usedMs() < 100);
  setImmediate(workOn);
}

function microtasks(): void {
  void Promise.resolve().then(microtasks);
}

const deeds: Record<string, () => void> = {
  spin: () => {
    for (;;);
  },
  pattern: () => void /^(\w+\s?)+$/.test(`${'a'.repeat(60)}!`),
  wait: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  microtasks,
  work: workOn,
  ping: () => say('pong'),
};

process.on('SIGTERM', () => watchdog.stopping());
createInterface({ input: process.stdin }).on('line', (word) => deeds[word]?.());
say('ready');

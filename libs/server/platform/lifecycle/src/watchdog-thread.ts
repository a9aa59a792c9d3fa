// Runs in a thread of its own, since a loop that stands still cannot look at itself. Only Node's own modules here:
// the file is a program by itself.
import { readFileSync, writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { blockedFrames } from './blocked-frames.ts';
import { judgeStall, type Look, type StallState, type Verdict } from './judge-stall.ts';
import { BOARD, LOOK_MS, type WatchdogData } from './watchdog-board.ts';

const { board, base, limits } = workerData as WatchdogData;
const shared = new Int32Array(board);

let state: StallState = { last: look(), stillMs: 0, stoppingMs: 0 };
const timer = setInterval(() => {
  const judged = judgeStall(state, look(), limits);
  state = judged.state;
  if (judged.verdict === 'fine') return;
  clearInterval(timer);
  void end(judged.verdict);
}, LOOK_MS);

function look(): Look {
  return {
    atMs: performance.now(),
    heartbeats: Atomics.load(shared, BOARD.heartbeats),
    debugged: Atomics.load(shared, BOARD.debugged) === 1,
    stopping: Atomics.load(shared, BOARD.stopping) === 1,
    waitedMs: waitedMs(),
  };
}

/** How long the main thread has been ready to run without a processor (Linux tells; its id is that of the process). */
function waitedMs(): number {
  try {
    const facts = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ');
    return Number(facts[1]) / 1e6 || 0;
  } catch {
    return 0;
  }
}

/** One line, and the end: nothing else can end a process whose loop does not turn. */
async function end(verdict: Exclude<Verdict, 'fine'>): Promise<void> {
  const still = `the event loop has stood still for ${limits.stillMs / 1_000} s`;
  const late = `still not ended ${limits.stopMs / 1_000} s after it was told to`;
  const message = `${verdict === 'blocked' ? still : late}: the process is killed`;
  const where = await blockedFrames();
  // The machine's time, as on every line of the log.
  // eslint-disable-next-line no-restricted-syntax
  const timestamp = new Date().toISOString();
  const line = { level: 'fatal', timestamp, ...base, module: 'Watchdog', where, message };
  try {
    writeSync(1, `${JSON.stringify(line)}\n`);
  } catch {
    // Nobody reads our output, or its pipe is full; the end matters more.
  }
  process.kill(process.pid, 'SIGKILL');
}

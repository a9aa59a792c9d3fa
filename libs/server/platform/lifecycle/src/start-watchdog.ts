import { url as debuggerUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';
import { BOARD, LOOK_MS, type StallLimits, type WatchdogData } from './watchdog-board.ts';

/** The longest an event loop may stand still (docs/running.md §3). */
const STILL_MS = 10_000;
/** When a process that was told to end is ended by force: its supervisor would do it now. */
const STOP_MS = 30_000;

export interface Watchdog {
  /** The process has been told to end: from now on its time is limited, whatever its loop does. */
  stopping(): void;
}

export interface WatchdogOptions {
  /** The thread's program (`watchdog-thread`). */
  thread: URL;
  /** Fields of the line it writes before it ends the process. */
  base: Record<string, unknown>;
  /** Called when the thread itself fails; the process then runs without. */
  onFailure: (error: Error) => void;
  limits?: StallLimits;
}

/** Starts the thread that ends this process when its event loop stands still. Keeps nothing alive. */
export function startWatchdog({ thread, base, onFailure, limits }: WatchdogOptions): Watchdog {
  const board = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * Object.keys(BOARD).length);
  const shared = new Int32Array(board);
  const beat = (): void => {
    Atomics.add(shared, BOARD.heartbeats, 1);
    Atomics.store(shared, BOARD.debugged, debuggerUrl() === undefined ? 0 : 1);
  };
  beat();
  setInterval(beat, LOOK_MS).unref();
  const workerData: WatchdogData = { board, base, limits: limits ?? { stillMs: STILL_MS, stopMs: STOP_MS } };
  const worker = new Worker(thread, {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  worker.once('error', onFailure);
  worker.unref();
  return { stopping: () => void Atomics.store(shared, BOARD.stopping, 1) };
}

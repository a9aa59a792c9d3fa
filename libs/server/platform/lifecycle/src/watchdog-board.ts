/** The numbers a process shares with its watchdog thread, by their place in the shared memory. */
export const BOARD = {
  /** Grows with every turn of the event loop's timer. */
  heartbeats: 0,
  /** 1 while a debugger is attached: a loop that stands at a breakpoint is no fault. */
  debugged: 1,
  /** 1 once the process has been told to end. */
  stopping: 2,
} as const;

/** How often the loop leaves a heartbeat and the thread looks at it. */
export const LOOK_MS = 500;

/** What the thread is told at its start. */
export interface WatchdogData {
  board: SharedArrayBuffer;
  /** Fields of the line it writes before it ends the process. */
  base: Record<string, unknown>;
  limits: StallLimits;
}

export interface StallLimits {
  /** A loop that stands still for this long is ended. */
  stillMs: number;
  /** A process that was told to end and has not after this long is ended. */
  stopMs: number;
}

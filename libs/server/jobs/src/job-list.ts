/** One hand-over between stages: who wakes whom, and by which rules. */
export interface JobRule {
  /** BullMQ queue; each has exactly one handler in the worker role (checked at boot). */
  queue: string;
  /** Who enqueues it and who works on it. */
  from: string;
  to: string;
  /** Jobs one process works on at the same time: they wait for others most of their time. */
  concurrency: number;
  /** Tries of one job; what is left after them, the stage's sweeper enqueues again. */
  attempts: number;
  /** First pause between tries, doubled each time; at most 15 s, since the deduplication key is held meanwhile. */
  backoffMs: number;
  /** Whether a wake-up also hurries a job that waits, or only makes sure that there is one. */
  wakes: boolean;
}

/**
 * Every hand-over, in the order of a message. A job carries a conversation id and nothing else (`WakeUp`), and its
 * deduplication id is that id with `keepLastIfActive`: at most one job of a conversation runs, and a wake-up that
 * comes while it runs is kept for one more (measured: docs/reliability.md §3).
 */
export const JOBS = {
  turn: {
    queue: 'turn',
    from: 'arrival, sweeper',
    to: 'flow/conversation',
    concurrency: 50,
    attempts: 5,
    backoffMs: 1_000,
    // It waits for the customer to be quiet, and looks by itself when the time has come.
    wakes: false,
  },
  send: {
    queue: 'send',
    from: 'conversation, arrival (statuses), sweeper',
    to: 'flow/delivery',
    concurrency: 50,
    attempts: 5,
    backoffMs: 1_000,
    // It may wait for a status for as long as `UNKNOWN_SEND_WAIT_MS`, and the wake-up says that it came.
    wakes: true,
  },
  sendBulk: {
    queue: 'send-bulk',
    from: 'notices, campaigns, arrival (statuses), sweeper',
    to: 'flow/delivery',
    // Enough to keep up with WhatsApp's 80 sends a second at its usual 300 ms, and few beside the answers' places.
    concurrency: 25,
    attempts: 5,
    backoffMs: 1_000,
    wakes: true,
  },
} as const satisfies Record<string, JobRule>;

export type JobName = keyof typeof JOBS;

/** The two ways out: what a customer waits for, and what nobody asked for (docs/decisions/0063). */
export type SendJob = 'send' | 'sendBulk';

/** The payload of every job. */
export interface WakeUp {
  conversationId: string;
}

/** Where the lines go; a Nest `Logger` is one. */
export interface StateLogger {
  warn(line: string | { err: unknown; msg: string }): void;
  log(line: string): void;
}

interface Fault {
  since: number;
  /** What it looked like so far; outside words may differ from one occurrence to the next. */
  states: Set<string>;
  /** Occurrences since the last line. */
  count: number;
  lineAt: number;
}

const EVERY_MS = 60_000;
/** Different words for one fault that are worth a line of their own. */
const MOST_STATES = 8;
/** Lines one subject may write in a minute: what comes and goes all the time is no news either. */
const MOST_LINES = 6;

/**
 * One line a state instead of one an occurrence: the first occurrence, then a count each minute while it lasts, then
 * how long it was. Of a subject that changes all the time only a few lines a minute are written.
 */
export class StateLog {
  private readonly faults = new Map<string, Fault>();
  private readonly lines = new Map<string, { from: number; count: number; leftOut: number }>();

  /** `now` gives milliseconds that only go forward. */
  constructor(
    private readonly logger: StateLogger,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether any subject is not well: who asks often need not name one while none is. */
  get anyBad(): boolean {
    return this.faults.size > 0;
  }

  /**
   * `subject` is not well, in a few stable words: `bad('queue', 'is a read-only replica')`. The error goes with the
   * first line of its state.
   */
  bad(subject: string, state: string, error?: unknown): void {
    const now = this.now();
    const fault = this.faults.get(subject) ?? { since: now, states: new Set(), count: 0, lineAt: now };
    this.faults.set(subject, fault);
    fault.count += 1;
    if (!fault.states.has(state) && fault.states.size < MOST_STATES) {
      fault.states.add(state);
      this.write('warn', subject, `${subject}: ${state}`, error);
    } else if (now - fault.lineAt >= EVERY_MS) {
      this.write('warn', subject, `${subject}: still ${state} (${fault.count} times since the last line)`);
    } else {
      return;
    }
    Object.assign(fault, { count: 0, lineAt: now });
  }

  /** `subject` is well; says so when it was not. */
  good(subject: string): void {
    const fault = this.faults.get(subject);
    if (fault === undefined) return;
    this.faults.delete(subject);
    const seconds = Math.round((this.now() - fault.since) / 1_000);
    this.write('log', subject, `${subject}: back after ${seconds} s`);
  }

  private write(level: 'warn' | 'log', subject: string, line: string, error?: unknown): void {
    const now = this.now();
    const known = this.lines.get(subject);
    const minute = known && now - known.from < EVERY_MS ? known : { from: now, count: 0, leftOut: 0 };
    if (minute !== known && known && known.leftOut > 0) {
      this.logger.warn(`${subject}: came and went, ${known.leftOut} lines left out`);
    }
    this.lines.set(subject, minute);
    minute.count += 1;
    if (minute.count > MOST_LINES) minute.leftOut += 1;
    else if (error === undefined) this.logger[level](line);
    else this.logger.warn({ err: error, msg: line });
  }
}

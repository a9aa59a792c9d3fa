import { types } from 'node:util';
import { DatabaseUnavailable } from './database-unavailable';

/** What a call was, and how long it took. */
export interface EndedCall {
  /** The driver's method: `find`, `updateOne`, `next` … */
  name: string;
  ms: number;
}

interface Call {
  since: number;
  isLong: boolean;
  end(error: Error): void;
}

/**
 * The calls a client has under way. The driver can leave a call without an end (a write to a socket that is being
 * closed waits for a `drain` that never comes, and no timeout of the driver covers it), so each is given an end here.
 */
export class CallsUnderWay {
  /** Oldest first. */
  private readonly calls = new Set<Call>();
  private givenUp = 0;

  /** `onEnd` hears how the driver ended a call: its error, or null for a success. Not of calls that were given up here. */
  constructor(private readonly onEnd: (error: unknown, call: EndedCall) => void) {}

  /** Calls that wait for their end. */
  get open(): number {
    return this.calls.size;
  }

  /** Calls that were given up here and that the driver has not ended yet; each may hold a connection of the pool. */
  get abandoned(): number {
    return this.givenUp;
  }

  /** The call's own outcome, unless it is ended before. `isLong`: `endOlderThan` leaves it alone. */
  track<T>(call: Promise<T>, name: string, isLong = false): Promise<T> {
    return new Promise((resolve, reject) => {
      let isOpen = true;
      const one: Call = {
        since: performance.now(),
        isLong,
        end: (error) => {
          isOpen = false;
          this.givenUp += 1;
          this.calls.delete(one);
          reject(error);
        },
      };
      this.calls.add(one);
      const close = (error: unknown): void => {
        if (!isOpen) {
          this.givenUp -= 1;
          return;
        }
        this.calls.delete(one);
        this.onEnd(error, { name, ms: performance.now() - one.since });
      };
      call.then(
        (value) => {
          close(null);
          resolve(value);
        },
        (error: unknown) => {
          const reason = isOfSocket(error) ? new DatabaseUnavailable('the connection broke', error) : error;
          close(reason);
          reject(reason as Error);
        },
      );
    });
  }

  /** Ends what has been under way for longer than `ms`. */
  endOlderThan(ms: number): void {
    const before = performance.now() - ms;
    for (const call of this.calls) {
      if (call.since > before) return;
      if (!call.isLong) call.end(new DatabaseUnavailable(`a call had no end within ${ms} ms`));
    }
  }

  endAll(error: Error): void {
    for (const call of this.calls) call.end(error);
  }
}

/** The driver passes on, as they are, errors of a socket that broke while a call waited to be written. */
function isOfSocket(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  return 'syscall' in error || ('code' in error && /^ERR_(STREAM|SOCKET)_/.test(String(error.code)));
}

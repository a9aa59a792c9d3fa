import { Clock } from './clock';

/** A clock that stands still until a test moves it. */
export class FakeClock extends Clock {
  constructor(private current = Date.parse('2026-01-01T00:00:00Z')) {
    super();
  }

  override ms(): number {
    return this.current;
  }

  override monotonicMs(): number {
    return this.current;
  }

  override aheadMs(): number {
    return 0;
  }

  override learn(): void {
    // It goes by nobody but the test.
  }

  advance(ms: number): void {
    this.current += ms;
  }

  set(at: Date | number): void {
    this.current = typeof at === 'number' ? at : at.getTime();
  }
}

import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import {
  type BreakerRequest,
  type CacheAreaName,
  ENDPOINTS,
  type FailureCause,
  type FailureEditRequest,
  type FailureKind,
  type OperationsView,
  type Problem,
  type ReplayReport,
} from '@feelori/contracts';
import {
  ApiClient,
  type Failure,
  failureIn,
  failureOf,
  lastKnown,
  reloadInSight,
  reloadOnNews,
} from '@feelori/console/core';

const GAP_MS = 2_000;
/** What changes without news: what failed, ages, queues, workers. */
const LOOK_EVERY_MS = 3_000;

/** How the product runs and what failed, kept fresh; and what people do about it. */
@Injectable()
export class OperationsStore {
  private readonly api = inject(ApiClient);
  private readonly answer = this.api.get(ENDPOINTS.operations);
  private readonly refused = signal<Failure | null>(null);
  private readonly busyNow = signal(false);

  /** As it was last known: what somebody edits outlives an answer that failed. */
  readonly view = lastKnown<OperationsView>(() =>
    this.answer.hasValue() ? this.answer.value() : undefined,
  ).asReadonly();
  readonly busy = this.busyNow.asReadonly();
  /** Of what somebody did. */
  readonly refusal = this.refused.asReadonly();
  readonly failure = failureIn(this.answer);

  constructor() {
    reloadOnNews(this.answer, GAP_MS, ({ type }) => type === 'breaker.changed' || type === 'reset');
    reloadInSight(this.answer, LOOK_EVERY_MS);
  }

  reload(): void {
    this.answer.reload();
  }

  async putBreaker(name: string, to: BreakerRequest['to']): Promise<void> {
    await this.act(() => this.api.send(ENDPOINTS.putBreaker, { path: { name }, body: { to } }));
  }

  async clearCache(area: CacheAreaName): Promise<boolean> {
    const done = await this.act(() => this.api.send(ENDPOINTS.clearCache, { path: { area } }));
    return done !== null;
  }

  /** Null where it was refused. */
  async replay(cause: FailureCause, dryRun: boolean, id?: string): Promise<ReplayReport | null> {
    const { kind, reason } = cause;
    const body = { kind, reason, dryRun, ...(id === undefined ? {} : { id }) };
    return this.act(() => this.api.send(ENDPOINTS.replayFailures, { body }));
  }

  /** What is wrong with it, by line or field; empty where it was kept. */
  async edit(body: FailureEditRequest): Promise<string[]> {
    this.busyNow.set(true);
    this.refused.set(null);
    try {
      await this.api.send(ENDPOINTS.editFailure, { body });
      return [];
    } catch (error) {
      const told = faultsIn(error);
      return told.length > 0 ? told : [failureOf(error).text];
    } finally {
      this.busyNow.set(false);
    }
  }

  async discard(kind: FailureKind, id: string): Promise<boolean> {
    const done = await this.act(async () => {
      await this.api.send(ENDPOINTS.discardFailure, { body: { kind, id } });
      return true;
    });
    return done ?? false;
  }

  private async act<T>(work: () => Promise<T>): Promise<T | null> {
    this.busyNow.set(true);
    this.refused.set(null);
    try {
      return await work();
    } catch (error) {
      this.refused.set(failureOf(error));
      return null;
    } finally {
      this.busyNow.set(false);
      this.answer.reload();
    }
  }
}

/** What is wrong with single fields or lines, as the server says it. */
function faultsIn(error: unknown): string[] {
  const problem = error instanceof HttpErrorResponse ? (error.error as Partial<Problem> | null) : null;
  return problem?.errors?.map(({ message }) => message) ?? [];
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { SpanFacts } from './span-facts';
import { errorTypeOf } from './span-facts';
import type { OpenSpan, SpanMaker, SpanPlace, SpanStart } from './span-maker';

/** What a span's work may say of it. */
export type SpanNotes = Pick<OpenSpan, 'say' | 'fail'>;

const SILENT: SpanNotes = { say: () => undefined, fail: () => undefined };

/** Null while no collector is named: then nothing of a span is made, and nothing is loaded for one. */
let maker: SpanMaker | null = null;
const current = new AsyncLocalStorage<{ place: SpanPlace; span: OpenSpan | null }>();

/** From now on spans are made, or no longer. */
export function makeSpansBy(given: SpanMaker | null): void {
  maker = given;
}

/** Where the work under way stands; null outside a trace. */
export function here(): SpanPlace | null {
  return maker === null ? null : (current.getStore()?.place ?? null);
}

/** Runs `work` as if it were part of the span at `place`, which is asked for only while spans are made. */
export function within<T>(place: () => SpanPlace, work: () => T): T {
  return maker === null ? work() : current.run({ place: place(), span: null }, work);
}

/** Runs `work` as a span below the one under way. What it rejects with comes through unchanged; its kind is noted. */
export function inSpan<T>(start: SpanStart, work: (span: SpanNotes) => Promise<T>): Promise<T> {
  return maker === null ? work(SILENT) : spanned(maker, start, work);
}

async function spanned<T>(
  spans: SpanMaker,
  start: SpanStart,
  work: (span: SpanNotes) => Promise<T>,
): Promise<T> {
  const span = spans.begin(start, current.getStore()?.place ?? null);
  try {
    return await current.run({ place: span.place, span }, () => work(span));
  } catch (error) {
    span.fail(errorTypeOf(error));
    throw error;
  } finally {
    span.end();
  }
}

/** Notes what happened just now in the span under way. */
export function noteInSpan(name: string, facts: SpanFacts): void {
  if (maker !== null) current.getStore()?.span?.note(name, facts);
}

/** A span below the one under way that is over: it took `ms` until now. */
export function writeSpan(start: SpanStart & { ms: number }): void {
  const parent = here();
  if (maker !== null && parent !== null) maker.write(start, { parent });
}

/**
 * The span of a request that is over, at the place that all which came of it follows; both are asked for only while spans
 * are made. `failed`: in one stable word.
 */
export function writeRequestSpan(
  start: () => SpanStart & { ms: number; failed?: string },
  place: () => SpanPlace,
): void {
  maker?.write(start(), { as: place() });
}

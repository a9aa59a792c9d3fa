import type { SpanFacts } from './span-facts';

/** Where a span stands: 32 and 16 hexadecimal digits. */
export interface SpanPlace {
  traceId: string;
  spanId: string;
}

/** `server`, `client`: a request that came, one of ours · `producer`, `consumer`: what is handed over between stages. */
export type SpanKindWord = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

export interface SpanStart {
  /** A word or two of ours; what differs from one to the next belongs into the facts. */
  name: string;
  kind?: SpanKindWord;
  facts?: SpanFacts;
  /** Others that led to it as well; asked for only while spans are made. */
  links?: () => readonly SpanPlace[];
}

/** A span under way. */
export interface OpenSpan {
  readonly place: SpanPlace;
  say(facts: SpanFacts): void;
  /** Something that happened in it, at this moment. */
  note(name: string, facts: SpanFacts): void;
  /** It did not work out. */
  fail(errorType: string): void;
  end(): void;
}

/** What makes spans while a collector is named. */
export interface SpanMaker {
  /** Begins now, below `parent`, or a trace of its own. */
  begin(start: SpanStart, parent: SpanPlace | null): OpenSpan;
  /** Writes down what is over: it took `ms` until now. `as`: the place it was given, where others follow it already. */
  write(start: SpanStart & { ms: number; failed?: string }, at: { parent?: SpanPlace; as?: SpanPlace }): void;
}

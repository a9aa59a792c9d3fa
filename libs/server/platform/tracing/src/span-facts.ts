/**
 * All that a span may say, by the names of OpenTelemetry's conventions, else of ours (`feelori.…`): counts, and words that
 * our own code knows. There is no place for what a person wrote, an address, a query or a credential.
 */
export interface SpanFacts {
  /** Under which the log tells of the same request. */
  'feelori.correlation_id'?: string;
  'http.request.method'?: string;
  /** The template, never the address. */
  'http.route'?: string;
  'http.response.status_code'?: number;
  'error.type'?: string;
  /** Which of the systems outside is called. */
  'peer.service'?: string;
  'graphql.operation.name'?: string;
  'gen_ai.operation.name'?: string;
  'gen_ai.provider.name'?: string;
  'gen_ai.request.model'?: string;
  'gen_ai.usage.input_tokens'?: number;
  'gen_ai.usage.output_tokens'?: number;
  'gen_ai.tool.name'?: string;
  /** WhatsApp's code of a refusal. */
  'feelori.code'?: number;
  /** What came of it, in one stable word. */
  'feelori.outcome'?: string;
  'feelori.reason'?: string;
  'feelori.guard'?: string;
  'feelori.answered_by'?: string;
  'feelori.origin'?: string;
  'feelori.messages'?: number;
  'feelori.parts'?: number;
  'feelori.part'?: number;
  'feelori.attempt'?: number;
}

/** What stands for a word that is none of ours. */
const OTHER = 'other';
const LONGEST = 80;

/** A word as a span may carry it: letters, digits and a few signs, and no row of digits that could be a number or an id. */
export function safeWord(word: string): string {
  const fits = word.length <= LONGEST && /^[\w.:/{}* -]+$/.test(word);
  return fits && !/\d{7}/.test(word) ? word : OTHER;
}

/** An id that our gateway or nginx made; what others offer instead may be anything. */
function safeId(id: string): string {
  return /^[0-9A-HJKMNP-TV-Z]{26}$|^[0-9a-f]{32}$/.test(id) ? id : OTHER;
}

/** The facts as they may be said: whatever a mistake of ours puts into one, what looks like a person's is left out. */
export function safeFacts(facts: SpanFacts): Record<string, string | number> {
  const said: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts) as [string, string | number | undefined][]) {
    if (value === undefined) continue;
    const isId = name === 'feelori.correlation_id';
    said[name] = typeof value !== 'string' ? value : isId ? safeId(value) : safeWord(value);
  }
  return said;
}

/** What kind of error it was, never what it says: others' words may hold a person's. */
export function errorTypeOf(error: unknown): string {
  if (!(error instanceof Error)) return OTHER;
  const { kind } = error as { kind?: unknown };
  return typeof kind === 'string' ? kind : error.name;
}

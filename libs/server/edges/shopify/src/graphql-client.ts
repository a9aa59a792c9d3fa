import { retry, type RetryPolicy, type Trouble, type UpstreamTroubles } from '@feelori/platform/resilience';
import type { Settings } from '@feelori/platform/settings';
import { outsideCall } from '@feelori/platform/tracing';
import type { AccessToken } from './access-token';
import { readAnswer, type ThrottleStatus } from './read-answer';
import { ShopifyError } from './shopify-error';
import { troubleOf, troubleOfPace } from './shopify-trouble';

/** A customer waits for it: one query with its retries has this long (docs/outside/shopify.md §5). */
const DEADLINE_MS = 4_000;

const POLICY: Omit<RetryPolicy, 'deadlineMs'> = {
  attempts: 2,
  baseMs: 200,
  maxPauseMs: 1_000,
  decide: (error) =>
    error instanceof ShopifyError
      ? {
          again: error.retryable,
          ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
        }
      : { again: false },
};

/** What changes something is asked again only where Shopify said itself that it was not looked at. */
const ONCE: typeof POLICY = {
  ...POLICY,
  decide: (error) =>
    error instanceof ShopifyError && error.kind === 'throttled' ? POLICY.decide(error) : { again: false },
};

/** An operation on its way: what it is called, and all that is posted. */
interface GraphqlCall {
  question: string;
  body: string;
}

/** What stands between a call and Shopify: a breaker, or nothing. */
interface Guard {
  run<T>(call: () => Promise<T>): Promise<T>;
}

interface Asked {
  query: string;
  variables: object;
}

/** Who is told how calls went, by the name of the question. */
type Watch = Pick<UpstreamTroubles, 'met' | 'worked'>;

const QUESTION = /^\s*(?:query|mutation)\s+(\w+)/;

/** A thin GraphQL client on `fetch`; why none of the official ones, see docs/outside/shopify.md §1. */
export class GraphqlClient {
  private readonly url: string;
  /** What Shopify last said of its pace. */
  throttle: ThrottleStatus | null = null;
  /** The version that served the last answer: another than the one asked for when that has ended. */
  servedVersion: string | null = null;

  constructor(
    shopify: Settings['shopify'],
    private readonly breaker: Guard,
    private readonly token: AccessToken,
    private readonly deadlineMs = DEADLINE_MS,
    private readonly watch: Watch | null = null,
  ) {
    this.url = `${shopify.adminUrl}/admin/api/${shopify.apiVersion}/graphql.json`;
  }

  /** The answer's `data`. Throws `ShopifyError`, or `BreakerOpen` without having called. */
  query(query: string, variables: object, caller?: AbortSignal): Promise<unknown> {
    return this.ask({ query, variables }, POLICY, caller);
  }

  /** As `query`, for what is to be done once: an answer that was lost does not make it ask again. */
  mutate(query: string, variables: object, caller?: AbortSignal): Promise<unknown> {
    return this.ask({ query, variables }, ONCE, caller);
  }

  private ask(asked: Asked, policy: typeof POLICY, caller?: AbortSignal): Promise<unknown> {
    return this.breaker.run(async () => {
      const late = AbortSignal.timeout(this.deadlineMs);
      const signal = caller === undefined ? late : AbortSignal.any([caller, late]);
      const question = QUESTION.exec(asked.query)?.[1] ?? '';
      const call = { question, body: JSON.stringify(asked) };
      const began = performance.now();
      try {
        const limits = { ...policy, deadlineMs: this.deadlineMs };
        const data = await retry(limits, () => this.withFreshToken(call, signal), signal);
        // A change may take its time.
        this.worked(question, policy === ONCE ? 0 : performance.now() - began);
        return data;
      } catch (error) {
        const known = asShopifyError(error, late.aborted, caller?.aborted === true);
        const cancelled = known.kind === 'cancelled';
        this.met(cancelled ? troubleOfPace(performance.now() - began) : troubleOf(known), question);
        throw known;
      }
    });
  }

  private worked(question: string, ms: number): void {
    this.watch?.worked(question);
    this.met(troubleOfPace(ms), question);
  }

  private met(trouble: Trouble | null, question: string): void {
    if (trouble !== null) this.watch?.met(trouble, question);
  }

  private async withFreshToken(call: GraphqlCall, signal: AbortSignal): Promise<unknown> {
    const token = await this.token.get();
    try {
      return await this.post(call, token, signal);
    } catch (error) {
      const refused = error instanceof ShopifyError && error.kind === 'auth';
      if (!refused || !this.token.renewable) throw error;
      this.token.refused(token);
      return await this.post(call, await this.token.get(), signal);
    }
  }

  private async post({ question, body }: GraphqlCall, token: string, signal: AbortSignal): Promise<unknown> {
    const { answer, text } = await outsideCall('shopify', question, async () => {
      const came = await this.send(body, token, signal);
      return { status: came.status, answer: came, text: await came.text() };
    });
    this.servedVersion = answer.headers.get('x-shopify-api-version') ?? this.servedVersion;
    const read = readAnswer(answer.status, text, answer.headers.get('retry-after'));
    this.throttle = read.throttle;
    return read.data;
  }

  private async send(body: string, token: string, signal: AbortSignal): Promise<Response> {
    try {
      return await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-shopify-access-token': token },
        redirect: 'manual', // The token goes to no other host.
        body,
        signal,
      });
    } catch (error) {
      if (signal.aborted) throw error;
      throw new ShopifyError('network');
    }
  }
}

function asShopifyError(error: unknown, late: boolean, cancelled: boolean): ShopifyError {
  if (error instanceof ShopifyError) return error;
  if (cancelled) return new ShopifyError('cancelled');
  if (late) return new ShopifyError('timeout');
  return new ShopifyError(error instanceof SyntaxError ? 'invalid_answer' : 'network');
}

import { ShopifyError } from './shopify-error';

interface GraphqlError {
  extensions?: { code?: unknown; requiredAccess?: unknown };
}

/** A scope within Shopify's words for what access is required. */
const SCOPE = /\b(?:read|write)_[a-z_]{1,60}/;

interface Cost {
  requestedQueryCost?: number;
  throttleStatus?: ThrottleStatus;
}

/** How many points of queries are there, of how many, and how many come back in a second. */
export interface ThrottleStatus {
  maximumAvailable?: number;
  currentlyAvailable?: number;
  restoreRate?: number;
}

/** What was asked for, and what Shopify says of its pace. */
export interface ReadAnswer {
  data: unknown;
  throttle: ThrottleStatus | null;
}

interface Body {
  data?: unknown;
  errors?: unknown;
  extensions?: { cost?: Cost; search?: { warnings?: unknown[] }[] };
}

/**
 * The `data` of a GraphQL answer, or a `ShopifyError` for one of its three error shapes (docs/outside/shopify.md §5).
 * A search warning is an error too: Shopify ignores a filter it does not know, which widens the result
 * (docs/outside/shopify.md §3).
 */
export function readAnswer(status: number, text: string, retryAfter: string | null): ReadAnswer {
  if (status !== 200) throw fromStatus(status, retryAfter);
  const body = parsed(text);
  if (Array.isArray(body.errors) && body.errors.length > 0) {
    throw fromErrors(body.errors as GraphqlError[], body.extensions?.cost);
  }
  if (typeof body.errors === 'string') throw new ShopifyError('bad_request', status);
  if (typeof body.data !== 'object' || body.data === null) throw new ShopifyError('invalid_answer', status);
  if (body.extensions?.search?.some((one) => (one.warnings?.length ?? 0) > 0)) {
    throw new ShopifyError('bad_request', status);
  }
  return { data: body.data, throttle: body.extensions?.cost?.throttleStatus ?? null };
}

function parsed(text: string): Body {
  try {
    const body = JSON.parse(text) as unknown;
    if (typeof body === 'object' && body !== null) return body as Body;
  } catch {
    // Falls through: a page of HTML or half an answer.
  }
  throw new ShopifyError('invalid_answer', 200);
}

function fromStatus(status: number, retryAfter: string | null): ShopifyError {
  if (status === 401) return new ShopifyError('auth', status);
  if (status === 429) return new ShopifyError('throttled', status, secondsToMs(retryAfter));
  if (status >= 500) return new ShopifyError('unavailable', status, secondsToMs(retryAfter));
  if (status === 400) return new ShopifyError('bad_request', status);
  return new ShopifyError('denied', status);
}

function fromErrors(errors: readonly GraphqlError[], cost: Cost | undefined): ShopifyError {
  const codes = errors.map((error) => String(error.extensions?.code ?? ''));
  if (codes.includes('THROTTLED')) return new ShopifyError('throttled', 200, throttleWaitMs(cost));
  if (codes.includes('INTERNAL_SERVER_ERROR')) return new ShopifyError('unavailable', 200);
  if (codes.includes('ACCESS_DENIED') || codes.includes('SHOP_INACTIVE')) {
    return new ShopifyError('denied', 200, undefined, lackedScope(errors));
  }
  return new ShopifyError('bad_request', 200);
}

function lackedScope(errors: readonly GraphqlError[]): string | null {
  const required = errors
    .map(({ extensions }) => extensions?.requiredAccess)
    .find((one) => typeof one === 'string');
  return SCOPE.exec(required ?? '')?.[0] ?? null;
}

/**
 * Until the bucket holds enough for the same query again (docs/outside/shopify.md §5); a second when Shopify gave no
 * figures.
 */
export function throttleWaitMs(cost: Cost | undefined): number {
  const { currentlyAvailable, restoreRate } = cost?.throttleStatus ?? {};
  const requested = cost?.requestedQueryCost;
  if (requested === undefined || currentlyAvailable === undefined || !restoreRate) return 1_000;
  return Math.max(0, Math.ceil(((requested - currentlyAvailable) / restoreRate) * 1_000));
}

function secondsToMs(value: string | null): number | undefined {
  const seconds = value === null ? NaN : Number(value);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1_000) : undefined;
}

import type { Verdict } from '@feelori/platform/resilience';

/**
 * What a Graph error asks of us (Meta, "Cloud API error codes"):
 * retry: try again with back-off · retry_once: Meta does not say whether it was taken, so once more and then its
 * outcome counts as unknown · without_picture: the same words may go without the picture · pause: stop sending from
 * this number and tell people · never: not as it is · window: the 24 h window is closed, only a template may go ·
 * opted_out: this customer wants no marketing · auth: the token or the app is not right, also pause.
 */
export type GraphAction =
  'retry' | 'retry_once' | 'without_picture' | 'pause' | 'never' | 'window' | 'opted_out' | 'auth';

export interface GraphRule {
  action: GraphAction;
  /** Nobody of the shop can do anything about it: the customer cannot be reached, or WhatsApp holds it back. */
  beyondHelp?: true;
  /** Earliest next try in milliseconds, where one is known (docs/outside/whatsapp.md §5). */
  afterMs?: number;
  /** What it says of WhatsApp rather than of the request, for the breaker; a token it does not take is `out`. */
  verdict?: Verdict;
}

const MINUTE = 60_000;

/** Every code we know what to do with. Codes that are not here are never retried as they are. */
const RULES: Readonly<Record<number, GraphRule>> = {
  0: { action: 'auth', verdict: 'out' },
  1: { action: 'retry' },
  2: { action: 'retry_once', verdict: 'ill' },
  3: { action: 'auth', verdict: 'ill' },
  4: { action: 'retry', afterMs: MINUTE },
  10: { action: 'auth', verdict: 'ill' },
  33: { action: 'auth', verdict: 'ill' },
  190: { action: 'auth', verdict: 'out' },
  368: { action: 'pause' },
  80007: { action: 'retry', afterMs: MINUTE },
  130403: { action: 'never', beyondHelp: true },
  130429: { action: 'retry', afterMs: 1_000 },
  130472: { action: 'never', beyondHelp: true },
  130497: { action: 'never', beyondHelp: true },
  131000: { action: 'retry_once', verdict: 'ill' },
  131005: { action: 'auth', verdict: 'ill' },
  131016: { action: 'retry_once', verdict: 'ill' },
  131021: { action: 'never', beyondHelp: true },
  131026: { action: 'never', beyondHelp: true },
  131030: { action: 'never', beyondHelp: true },
  131031: { action: 'pause' },
  131037: { action: 'pause' },
  131042: { action: 'pause' },
  131045: { action: 'pause' },
  131047: { action: 'window' },
  131048: { action: 'pause' },
  131049: { action: 'never', beyondHelp: true },
  131050: { action: 'opted_out', beyondHelp: true },
  131052: { action: 'without_picture' },
  131053: { action: 'without_picture' },
  131056: { action: 'retry', afterMs: 6_000 },
  131057: { action: 'retry', afterMs: MINUTE, verdict: 'ill' },
  133000: { action: 'retry', afterMs: MINUTE },
  133004: { action: 'retry', afterMs: MINUTE, verdict: 'ill' },
};

const NEVER: GraphRule = { action: 'never' };
const PERMISSION: GraphRule = { action: 'auth', verdict: 'ill' };
const REGISTRATION: GraphRule = { action: 'auth' };

/** The rule for an error code; HTTP status is not reliable (throttling comes as 400), so only `code` decides. */
export function graphRule(code: number): GraphRule {
  if (code >= 200 && code <= 299) return PERMISSION;
  if (code >= 133005 && code <= 133016) return REGISTRATION;
  return RULES[code] ?? NEVER;
}

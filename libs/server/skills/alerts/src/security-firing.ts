import type { AlertSeverity, SecurityEventKind } from '@feelori/contracts';
import type { Firing, Judged } from './firing';

/** How often each kind of security event happened lately. */
export type RecentEvents = ReadonlyMap<SecurityEventKind, number>;

/** What `RecentEvents` are counted over, in milliseconds. */
export const RECENT_MS = 15 * 60_000;

interface Pattern {
  alert: string;
  severity: AlertSeverity;
  /** Each with how often it may happen within `RECENT_MS`. */
  most: Partial<Record<SecurityEventKind, number>>;
  summary: string;
}

/** The same as in docker/prometheus/alerts.yml. */
const PATTERNS: readonly Pattern[] = [
  {
    alert: 'passwords-guessed',
    severity: 'warning',
    most: { sign_in_failed: 30, sign_in_locked_out: 2, second_factor_failed: 10 },
    summary: 'Somebody tries passwords or codes of second factors.',
  },
  {
    alert: 'session-copied',
    severity: 'critical',
    most: { refresh_token_reused: 0 },
    summary: 'A session was used in two places and ended: it may have been copied.',
  },
  {
    alert: 'webhooks-not-signed',
    severity: 'warning',
    most: { webhook_signature_refused: 120 },
    summary: 'Webhooks come with a wrong signature.',
  },
];

/** What needs a person by what happened lately; null where that cannot be known now. Pure. */
export function judgeEvents(recent: RecentEvents | null): Judged {
  if (recent === null) return { firing: [], unknown: new Set(PATTERNS.map(({ alert }) => alert)) };
  const firing = PATTERNS.filter(({ most }) =>
    Object.entries(most).some(([kind, times]) => (recent.get(kind as SecurityEventKind) ?? 0) > times),
  );
  return { firing: firing.map(firingOf), unknown: new Set() };
}

function firingOf({ alert, severity, summary }: Pattern): Firing {
  return { key: alert, alert, severity, summary, forMs: 0 };
}

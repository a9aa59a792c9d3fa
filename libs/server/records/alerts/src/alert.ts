import type { AlertSeverity } from '@feelori/contracts';

/** Something that needs a person, or did (collection `alerts`). */
export interface Alert {
  /** `breaker-open:gemini`: the alert and what it is about, the same each time it comes. */
  _id: string;
  /** The name of its page in docs/runbooks. */
  alert: string;
  severity: AlertSeverity;
  summary: string;
  since: Date;
  /** When people were told last; null while it has not held for long enough. */
  toldAt: Date | null;
  /** Null while it holds. */
  endedAt: Date | null;
  expiresAt: Date;
}

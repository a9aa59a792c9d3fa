/** `critical`: customers wait. */
export type AlertSeverity = 'critical' | 'warning' | 'info';

/** Something that needs a person, as it is told. */
export interface AlertView {
  /** The name of its page in docs/runbooks: `breaker-open`. */
  alert: string;
  severity: AlertSeverity;
  summary: string;
  /** Since when it holds (ISO 8601). */
  since: string;
  /** Null while it holds. */
  endedAt: string | null;
}

/** Why nobody gets e-mails: no mail server is set, or no address. Null when they do. */
export type NoMailReason = 'no_server' | 'no_address';

export interface AlertsView {
  /** What holds, then what held lately, the newest first. */
  items: AlertView[];
  noMail: NoMailReason | null;
}

/** What came of a test: the problem in words, null when the mail server took it. */
export interface MailTest {
  problem: string | null;
}

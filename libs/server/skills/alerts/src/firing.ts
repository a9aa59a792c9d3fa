import type { AlertSeverity } from '@feelori/contracts';

/** A figure as `/metrics` has it: a value for each set of labels. */
export type Figures = ReadonlyMap<
  string,
  readonly { labels: Readonly<Record<string, string>>; value: number }[]
>;

/** What figures do not tell. */
export interface OtherFacts {
  /** Hours since any customer wrote, while the shop was open all that time; null when it was not, or nobody knows. */
  quietOpenHours: number | null;
}

/** Something that needs a person as soon as it has held for `forMs`. */
export interface Firing {
  key: string;
  alert: string;
  severity: AlertSeverity;
  summary: string;
  forMs: number;
}

interface Rule {
  alert: string;
  severity: AlertSeverity;
  figure: string;
  fires: (value: number) => boolean;
  forMs: number;
  summary: (about: string, value: number) => string;
  /** The label whose values are told apart. */
  by?: string;
  only?: RegExp;
}

const MINUTE = 60_000;
const WEEK_SECONDS = 7 * 86_400;
const QUIET_HOURS = 2;

/** The alerts of docker/prometheus/alerts.yml that one process can know of, with the same limits. */
const RULES: readonly Rule[] = [
  {
    alert: 'oldest-unanswered',
    severity: 'critical',
    figure: 'backlog_oldest_seconds',
    fires: (value) => value > 60,
    forMs: MINUTE,
    summary: () => 'A customer has waited for more than a minute.',
  },
  {
    alert: 'dead-letters-grow',
    severity: 'warning',
    figure: 'dead_letters_open',
    fires: (value) => value > 0,
    forMs: 0,
    summary: (_, value) =>
      value === 1
        ? 'An answer was given up or refused for good, and nobody has dealt with it.'
        : `${value} answers were given up or refused for good, and nobody has dealt with them.`,
  },
  {
    alert: 'quarantine-grows',
    severity: 'warning',
    figure: 'quarantine_open',
    fires: (value) => value > 0,
    forMs: 0,
    summary: (_, value) =>
      value === 1
        ? 'Something came in that was not understood.'
        : `${value} things came in that were not understood.`,
  },
  {
    alert: 'breaker-open',
    severity: 'warning',
    figure: 'breaker_state',
    fires: (value) => value === 2,
    forMs: 2 * MINUTE,
    summary: (about) => `Nothing is asked of ${about} any more.`,
    by: 'breaker',
  },
  {
    alert: 'token-expires',
    severity: 'warning',
    figure: 'credential_expires_seconds',
    fires: (value) => value < WEEK_SECONDS,
    forMs: 0,
    summary: (about, value) => `${about} ${endWords(value)}.`,
    by: 'credential',
  },
  {
    alert: 'budget-spent',
    severity: 'warning',
    figure: 'model_budget_level',
    fires: (value) => value >= 2,
    forMs: 0,
    summary: () => 'The day’s budget for models is spent: rules answer.',
  },
  {
    alert: 'budget-nearly-spent',
    severity: 'info',
    figure: 'model_budget_level',
    fires: (value) => value === 1,
    forMs: 0,
    summary: () => 'The day’s budget for models is nearly spent: cheap models answer.',
  },
  {
    alert: 'redis-down',
    severity: 'warning',
    figure: 'dependency_up',
    fires: (value) => value === 0,
    forMs: 2 * MINUTE,
    summary: (about) => `${about} does not take what is put in.`,
    by: 'dependency',
    only: /^redis/,
  },
  {
    alert: 'workers-missing',
    severity: 'critical',
    figure: 'worker_heartbeat_age_seconds',
    fires: (value) => value > 30,
    forMs: MINUTE,
    summary: () => 'No worker has been heard of for half a minute: nobody is answered.',
  },
  {
    alert: 'clock-skewed',
    severity: 'warning',
    figure: 'clock_skew_seconds',
    fires: (value) => Math.abs(value) > 2,
    forMs: 5 * MINUTE,
    summary: (about) => `A clock (${about}) is off by more than two seconds.`,
    by: 'clock',
  },
  {
    alert: 'disk-nearly-full',
    severity: 'warning',
    figure: 'disk_free_ratio',
    fires: (value) => value < 0.1,
    forMs: 5 * MINUTE,
    summary: () => 'Less than a tenth of the disk of the machine that watches is free.',
  },
  {
    alert: 'database-disk-nearly-full',
    severity: 'critical',
    figure: 'database_disk_free_ratio',
    fires: (value) => value < 0.1,
    forMs: 5 * MINUTE,
    summary: () => 'Less than a tenth of the database’s disk is free: full, it takes no message any more.',
  },
  {
    alert: 'endpoint-off',
    severity: 'warning',
    figure: 'webhook_endpoints_failed',
    fires: (value) => value > 0,
    forMs: 0,
    summary: () => 'An endpoint of another system was switched off, since nothing was taken there.',
  },
];

export interface Judged {
  firing: Firing[];
  /** Alerts of which nothing is known now: what held goes on, what did not does not begin. */
  unknown: Set<string>;
}

/** What needs a person by these figures. Pure. */
export function judgeFigures(figures: Figures, { quietOpenHours }: OtherFacts): Judged {
  const unknown = new Set(
    RULES.filter((rule) => valuesOf(rule, figures).length === 0).map(({ alert }) => alert),
  );
  const firing = RULES.flatMap((rule) =>
    valuesOf(rule, figures)
      .filter(({ value }) => rule.fires(value))
      .map(({ about, value }) => firingOf(rule, about, value)),
  );
  const alert = 'no-traffic-in-opening-hours';
  if (quietOpenHours === null) return { firing, unknown };
  const summary = `Nobody has written for ${QUIET_HOURS} hours, although the shop is open.`;
  const quiet = { key: alert, alert, severity: 'warning' as const, summary, forMs: 5 * MINUTE };
  return { firing: quietOpenHours >= QUIET_HOURS ? [...firing, quiet] : firing, unknown };
}

function valuesOf({ figure, by, only }: Rule, figures: Figures): { about: string; value: number }[] {
  return (figures.get(figure) ?? [])
    .map(({ labels, value }) => ({ about: by === undefined ? '' : (labels[by] ?? ''), value }))
    .filter(({ about, value }) => !Number.isNaN(value) && (only === undefined || only.test(about)));
}

/** When something ends that has so many seconds left. */
function endWords(seconds: number): string {
  if (seconds <= 0) return 'has ended';
  const days = Math.ceil(seconds / 86_400);
  return days === 1 ? 'ends within a day' : `ends within ${days} days`;
}

function firingOf({ alert, severity, forMs, summary }: Rule, about: string, value: number): Firing {
  return {
    key: about === '' ? alert : `${alert}:${about}`,
    alert,
    severity,
    summary: summary(about, value),
    forMs,
  };
}

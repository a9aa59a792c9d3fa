import type { BreakerState } from '@feelori/contracts';
import type { Gauge } from 'prom-client';
import { gauge } from './known-metric';

/** What stands rather than happens. Whoever cannot know a figure says `null`: then there is none, rather than an old one. */
export class StateGauges {
  private readonly breakers = gauge('breaker_state', '0 closed, 1 half open, 2 open', ['breaker']);
  private readonly dependencies = gauge('dependency_up', '1 while what we depend on answers this process', [
    'dependency',
  ]);
  private readonly jobs = gauge('queue_jobs', 'Jobs by queue and state', ['queue', 'state']);
  private readonly backlog = gauge(
    'backlog_oldest_seconds',
    'Age of the oldest message nobody answered yet; NaN while it is not known',
  );
  private readonly workers = gauge('workers_living', 'Workers heard of; NaN while it is not known');
  private readonly heartbeat = gauge(
    'worker_heartbeat_age_seconds',
    'Since any worker was heard of; NaN while it is not known',
  );
  private readonly connections = gauge('database_connections', 'Connections of this process, by state', [
    'state',
  ]);
  private readonly letters = gauge('dead_letters_open', 'Dead letters nobody has dealt with');
  private readonly quarantined = gauge('quarantine_open', 'Items in quarantine nobody has dealt with');
  private readonly credentials = gauge(
    'credential_expires_seconds',
    'Until a token ends; none for one that never does',
    ['credential'],
  );
  private readonly ends = new Map<string, number | null>();
  private readonly open = gauge('shop_open', "1 within the shop's opening hours");
  private readonly budgets = gauge(
    'model_budget_level',
    "The day's budget for models: 0 open, 1 nearly spent (cheap models answer), 2 spent (rules answer)",
  );
  private readonly disk = gauge('disk_free_ratio', 'Free part of the disk this process runs on, 0 to 1');
  private readonly databaseDisk = gauge(
    'database_disk_free_ratio',
    'Free part of the disk the database is on, as it says itself, 0 to 1; NaN while it is not known',
  );
  private readonly endpointsOff = gauge(
    'webhook_endpoints_failed',
    'Endpoints of other systems that were switched off since nothing was taken there',
  );
  private readonly clocks = gauge(
    'clock_skew_seconds',
    "How far a clock is ahead of the database's; negative when behind",
    ['clock'],
  );

  breaker(name: string, state: BreakerState): void {
    this.breakers.set({ breaker: name }, { closed: 0, half_open: 1, open: 2 }[state]);
  }

  dependency(name: string, isUp: boolean): void {
    this.dependencies.set({ dependency: name }, isUp ? 1 : 0);
  }

  queue(name: string, counts: Readonly<Record<string, number>>): void {
    for (const [state, count] of Object.entries(counts)) this.jobs.set({ queue: name, state }, count);
  }

  noQueues(): void {
    this.jobs.reset();
  }

  oldestUnanswered(seconds: number | null): void {
    setOrNone(this.backlog, seconds);
  }

  livingWorkers(count: number | null, heardSecondsAgo: number | null): void {
    setOrNone(this.workers, count);
    setOrNone(this.heartbeat, heardSecondsAgo);
  }

  databaseConnections(counts: Readonly<Record<'open' | 'in_use' | 'waited_for', number>>): void {
    for (const [state, count] of Object.entries(counts)) this.connections.set({ state }, count);
  }

  deadLetters(count: number): void {
    this.letters.set(count);
  }

  inQuarantine(count: number): void {
    this.quarantined.set(count);
  }

  credential(name: 'whatsapp_token', expiresInSeconds: number | null): void {
    this.ends.set(name, expiresInSeconds);
    if (expiresInSeconds === null) this.credentials.remove({ credential: name });
    else this.credentials.set({ credential: name }, expiresInSeconds);
  }

  /** Seconds until each credential that this process has looked at ends; null for one that never does. */
  get credentialEnds(): ReadonlyMap<string, number | null> {
    return this.ends;
  }

  shop(isOpen: boolean): void {
    this.open.set(isOpen ? 1 : 0);
  }

  budget(level: 'all' | 'cheap' | 'none'): void {
    this.budgets.set({ all: 0, cheap: 1, none: 2 }[level]);
  }

  diskFree(ratio: number): void {
    this.disk.set(ratio);
  }

  databaseDiskFree(ratio: number | null): void {
    setOrNone(this.databaseDisk, ratio);
  }

  webhookEndpointsFailed(count: number): void {
    this.endpointsOff.set(count);
  }

  /** `machine`: the one this process runs on. */
  clockSkew(clock: 'machine' | 'redis', seconds: number): void {
    this.clocks.set({ clock }, seconds);
  }
}

function setOrNone(one: Gauge, value: number | null): void {
  one.set(value ?? NaN);
}

import { Injectable } from '@nestjs/common';
import type { BreakerState } from '@feelori/contracts';
import { Counter, Gauge, Histogram, type Registry, register } from 'prom-client';
import { UsageCounts } from './usage-counts';

/** Milliseconds to seconds as buckets: from a cache hit to a model that thinks. */
const QUICK = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const SLOW = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60];

/** Every figure we publish, each with its few labels; a label never carries a phone number, id or text. */
@Injectable()
export class Metrics {
  /** The same for people: what this process counted, a minute at a time (collection `system_metrics`). */
  readonly usage = new UsageCounts();

  private readonly http = histogram('http_request_duration_seconds', 'HTTP requests by route', QUICK, [
    'method',
    'route',
    'status',
  ]);
  private readonly webhooks = histogram(
    'webhook_duration_seconds',
    'Webhooks, from first byte to answer',
    QUICK,
    ['source', 'status'],
  );
  private readonly wakeUps = counter(
    'wake_ups_failed_total',
    'Wake-ups that did not reach the queue; the sweeper heals',
    [],
  );
  private readonly turns = counter('turns_total', 'Turns answered, by the model that answered', ['model']);
  private readonly turnTimes = histogram('turn_duration_seconds', 'From taking a turn to its answer', SLOW, [
    'model',
  ]);
  private readonly modelCalls = histogram('model_call_duration_seconds', 'Calls of a model', SLOW, [
    'model',
    'result',
  ]);
  private readonly tools = histogram('tool_duration_seconds', 'Tools a turn called', SLOW, [
    'tool',
    'result',
  ]);
  private readonly sends = counter('sends_total', 'Sends to WhatsApp, by result', ['result']);
  private readonly sendTimes = histogram('send_duration_seconds', 'Calls of WhatsApp that send', QUICK, []);
  private readonly breakers = gauge('breaker_state', '0 closed, 1 half open, 2 open', ['breaker']);
  private readonly jobs = gauge('queue_jobs', 'Jobs by queue and state', ['queue', 'state']);
  private readonly backlog = gauge(
    'backlog_oldest_seconds',
    'Age of the oldest message nobody answered yet',
    [],
  );

  private readonly budgets = gauge(
    'model_budget_level',
    "The day's budget for models: 0 open, 1 nearly spent (cheap models answer), 2 spent (rules answer)",
    [],
  );
  private readonly spent = counter('model_cost_dollars_total', 'What models cost, by vendor', ['model']);

  private readonly notices = counter(
    'notices_total',
    'News of orders, by kind and what became of telling it',
    ['kind', 'outcome'],
  );

  private readonly clocks = gauge(
    'clock_skew_seconds',
    "How far a clock is ahead of the database's; negative when behind",
    ['clock'],
  );

  /** `status` as a number; published as its class (2xx). `route` is the template, never the address. */
  request(method: string, route: string, status: number, seconds: number): void {
    this.http.observe({ method, route, status: statusClass(status) }, seconds);
    if (status >= 500) this.usage.count('errors', 'http');
  }

  webhook(seconds: number, status: number, source: 'whatsapp' | 'shopify' = 'whatsapp'): void {
    this.webhooks.observe({ source, status: statusClass(status) }, seconds);
  }

  /** `machine`: the one this process runs on. */
  clockSkew(clock: 'machine' | 'redis', seconds: number): void {
    this.clocks.set({ clock }, seconds);
  }

  wakeUpFailed(): void {
    this.wakeUps.inc();
  }

  turnDone(model: string, seconds: number): void {
    this.turns.inc({ model });
    this.turnTimes.observe({ model }, seconds);
  }

  modelCalled(model: string, result: 'ok' | 'failed', seconds: number): void {
    this.modelCalls.observe({ model, result }, seconds);
    if (result === 'failed') this.usage.count('model_failures', model);
  }

  /** What a vendor's models cost in one turn; kept in millionths of a dollar. */
  modelPaid(model: string, dollars: number): void {
    if (!(dollars > 0)) return;
    this.spent.inc({ model }, dollars);
    this.usage.count('model_cost', model, Math.round(dollars * 1_000_000));
  }

  /** `outcome`: `written` into the outbox, or the word for why it was not. */
  notice(kind: string, outcome: string): void {
    this.notices.inc({ kind, outcome });
    this.usage.count('notices', outcome);
  }

  /** What a vendor's models read and wrote in one turn. */
  tokensUsed(model: string, { in: read, out: written }: { in: number; out: number }): void {
    if (read > 0) this.usage.count('tokens_in', model, read);
    if (written > 0) this.usage.count('tokens_out', model, written);
  }

  budget(level: 'all' | 'cheap' | 'none'): void {
    this.budgets.set({ all: 0, cheap: 1, none: 2 }[level]);
  }

  toolCalled(tool: string, result: 'ok' | 'failed', seconds: number): void {
    this.tools.observe({ tool, result }, seconds);
  }

  sendDone(result: 'sent' | 'rejected' | 'unknown' | 'failed', seconds?: number): void {
    this.sends.inc({ result });
    this.usage.count('sends', result);
    if (result !== 'sent') this.usage.count('sends_lost', result);
    if (seconds !== undefined) this.sendTimes.observe(seconds);
  }

  breaker(name: string, state: BreakerState): void {
    this.breakers.set({ breaker: name }, { closed: 0, half_open: 1, open: 2 }[state]);
  }

  queue(name: string, counts: Readonly<Record<string, number>>): void {
    for (const [state, count] of Object.entries(counts)) this.jobs.set({ queue: name, state }, count);
  }

  oldestUnanswered(seconds: number): void {
    this.backlog.set(seconds);
  }

  get registry(): Registry {
    return register;
  }
}

function statusClass(status: number): string {
  return `${Math.floor(status / 100)}xx`;
}

/** The registry is global: a second application in the same process (tests) goes on with the same figures. */
function known<T>(name: string, make: () => T): T {
  return (register.getSingleMetric(name) as T | undefined) ?? make();
}

function counter(name: string, help: string, labelNames: string[]): Counter {
  return known(name, () => new Counter({ name, help, labelNames }));
}

function gauge(name: string, help: string, labelNames: string[]): Gauge {
  return known(name, () => new Gauge({ name, help, labelNames }));
}

function histogram(name: string, help: string, buckets: number[], labelNames: string[]): Histogram {
  return known(name, () => new Histogram({ name, help, buckets, labelNames }));
}

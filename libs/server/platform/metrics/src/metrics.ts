import { Injectable } from '@nestjs/common';
import { SECURITY_EVENT_KINDS } from '@feelori/contracts';
import { type Registry, register } from 'prom-client';
import { BoundedLabel } from './bounded-label';
import { counter, histogram } from './known-metric';
import { StateGauges } from './state-gauges';
import { UsageCounts } from './usage-counts';

/** Milliseconds to seconds as buckets: from a cache hit to a model that thinks. */
const QUICK = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const SLOW = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60];

/** Every figure we publish, each with its few labels; a label never carries a phone number, id or text. */
@Injectable()
export class Metrics {
  /** The same for people: what this process counted, a minute at a time (collection `system_metrics`). */
  readonly usage = new UsageCounts();
  readonly states = new StateGauges();

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

  private readonly messages = counter(
    'messages_received_total',
    'Customer messages, by whether they were new',
    ['seen'],
  );
  private readonly statuses = counter('message_statuses_total', 'Statuses WhatsApp told of what we sent', [
    'status',
  ]);
  private readonly refused = counter('sends_refused_total', "Sends WhatsApp refused, by WhatsApp's code", [
    'code',
  ]);
  private readonly tokens = counter('model_tokens_total', 'Tokens of models that answered', [
    'model',
    'direction',
  ]);
  private readonly guards = counter('guard_actions_total', 'What guards did to answers', ['guard', 'did']);
  private readonly security = counter('security_events_total', 'Security events, by kind', ['kind']);
  private readonly spent = counter('model_cost_dollars_total', 'What models cost, by vendor', ['model']);

  private readonly caches = counter(
    'cache_requests_total',
    'Asks of a cache: known, not known, or loaded by somebody else just then',
    ['area', 'result'],
  );
  private readonly databaseCalls = histogram(
    'database_call_duration_seconds',
    'Calls of the database, by the driver’s method',
    QUICK,
    ['call', 'result'],
  );
  private readonly notices = counter(
    'notices_total',
    'News of orders, by kind and what became of telling it',
    ['kind', 'outcome'],
  );
  private readonly old = counter('retention_deleted_total', 'Documents deleted by their age, by collection', [
    'collection',
  ]);
  private readonly traced = counter('trace_spans_total', 'Spans of traces, by what became of them', ['fate']);

  private readonly codes = new BoundedLabel(60);
  private readonly statusWords = new BoundedLabel(12);
  private readonly callWords = new BoundedLabel(40);
  private readonly guardWords = new BoundedLabel(40);

  constructor() {
    // There before the first one comes: a counter that begins with 1 has, to Prometheus, not grown.
    for (const seen of ['first', 'again']) this.messages.inc({ seen }, 0);
    for (const kind of SECURITY_EVENT_KINDS) this.security.inc({ kind }, 0);
  }

  /** `status` as a number; published as its class (2xx). `route` is the template, never the address. */
  request(method: string, route: string, status: number, seconds: number): void {
    this.http.observe({ method, route, status: statusClass(status) }, seconds);
    if (status >= 500) this.usage.count('errors', 'http');
  }

  retention(collection: string, deleted: number): void {
    this.old.inc({ collection }, deleted);
  }

  webhook(seconds: number, status: number, source: 'whatsapp' | 'shopify' = 'whatsapp'): void {
    this.webhooks.observe({ source, status: statusClass(status) }, seconds);
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

  /** `shared`: it was being loaded already. */
  cacheAsked(area: string, result: 'hit' | 'miss' | 'shared'): void {
    this.caches.inc({ area, result });
  }

  /** `outcome`: `written` into the outbox, or the word for why it was not. */
  notice(kind: string, outcome: string): void {
    this.notices.inc({ kind, outcome });
    this.usage.count('notices', outcome);
  }

  /** What a vendor's models read and wrote in one turn. */
  tokensUsed(model: string, { in: read, out: written }: { in: number; out: number }): void {
    this.tokens.inc({ model, direction: 'in' }, read);
    this.tokens.inc({ model, direction: 'out' }, written);
    if (read > 0) this.usage.count('tokens_in', model, read);
    if (written > 0) this.usage.count('tokens_out', model, written);
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

  databaseCall(call: string, ms: number, isWell: boolean): void {
    this.databaseCalls.observe(
      { call: this.callWords.of(call), result: isWell ? 'ok' : 'failed' },
      ms / 1_000,
    );
  }

  /** What was said to a customer did not reach them: the stable word for why. */
  undelivered(reason: string): void {
    this.usage.count('undelivered', reason);
  }

  messagesReceived(fresh: number, repeated: number): void {
    if (fresh > 0) this.messages.inc({ seen: 'first' }, fresh);
    if (repeated > 0) this.messages.inc({ seen: 'again' }, repeated);
  }

  statusTold(status: string): void {
    this.statuses.inc({ status: this.statusWords.of(status) });
  }

  sendRefused(code: number): void {
    this.refused.inc({ code: this.codes.of(code) });
  }

  guardActed(guard: string, did: string): void {
    this.guards.inc({ guard: this.guardWords.of(guard), did: this.guardWords.of(did) });
  }

  securityEvent(kind: string): void {
    this.security.inc({ kind });
  }

  /** `dropped`: there was no room for them while the collector took none. */
  spans(fate: 'exported' | 'failed' | 'dropped', spans: number): void {
    this.traced.inc({ fate }, spans);
  }

  get registry(): Registry {
    return register;
  }
}

function statusClass(status: number): string {
  return `${Math.floor(status / 100)}xx`;
}

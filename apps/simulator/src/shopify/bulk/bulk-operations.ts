import { randomBytes } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { Timers } from '../../timers';
import type { World } from '../../world';
import { gid } from '../gid';
import type { Shop } from '../shop';
import type { WebhookSender } from '../webhooks/webhook-sender';
import {
  isOver,
  type BulkError,
  type BulkSpoil,
  type BulkOperation,
  type BulkOutcome,
} from './bulk-operation';
import { runBulkQuery } from './run-bulk-query';

/** What tests may set about bulk operations. */
export interface BulkPlan {
  /** Real milliseconds from the start to the end. */
  duration_ms: number;
  /** The next operation ends with this error; its first half is kept as partial data. */
  fail_next: BulkError | null;
  /** The next file ends within a line, or its link is not good any more. */
  spoil_next: BulkSpoil | null;
}

const USUAL_PLAN: BulkPlan = { duration_ms: 300, fail_next: null, spoil_next: null };
const MOST_AT_ONCE = 5;
const KEPT = 50;
const FILE_LIFE_MS = 7 * 86_400_000;
const FIRST_ID = 720_918_000_000;

/** The bulk operations of the shop: each runs for a while, leaves a file of JSON lines, and sends a webhook when it ends. */
export class BulkOperations {
  plan: BulkPlan = { ...USUAL_PLAN };
  private operations: BulkOperation[] = [];
  private started = 0;
  private readonly timers = new Timers();

  constructor(
    private readonly world: World,
    private readonly shop: Shop,
    private readonly webhooks: WebhookSender,
  ) {
    world.onReset(() => this.reset());
  }

  /** Starts an operation; null when five run already. */
  start(query: string, document: DocumentNode, groupObjects: boolean): BulkOperation | null {
    if (this.operations.filter((operation) => !isOver(operation)).length >= MOST_AT_ONCE) return null;
    this.started += 1;
    const operation: BulkOperation = {
      id: FIRST_ID + this.started,
      query,
      groupObjects,
      status: 'CREATED',
      errorCode: null,
      createdAt: this.world.clock.now(),
      completedAt: null,
      objects: 0,
      rootObjects: 0,
      file: null,
    };
    this.operations = [...this.operations, operation].slice(-KEPT);
    const { duration_ms: duration, fail_next: failure, spoil_next: spoil } = this.plan;
    this.plan = { ...this.plan, fail_next: null, spoil_next: null };
    this.timers.later(duration / 3, () => this.run(operation));
    this.timers.later(duration, () => void this.finish(operation, document, { failure, spoil }));
    return operation;
  }

  /** All operations kept (the newest 50), oldest first. */
  list(): readonly BulkOperation[] {
    return this.operations;
  }

  /** Ends an operation that still runs; false when it is over. */
  cancel(operation: BulkOperation): boolean {
    if (isOver(operation)) return false;
    this.end(operation, 'CANCELED');
    return true;
  }

  /** The content of a result file, for seven days of simulated time. */
  file(name: string): Buffer | null {
    const operation = this.operations.find(({ file }) => file?.name === name);
    const until = (operation?.completedAt ?? 0) + FILE_LIFE_MS;
    return operation?.file && operation.file.expired !== true && this.world.clock.now() < until
      ? operation.file.bytes
      : null;
  }

  /** Ends all timers, so that the server can close. */
  close(): void {
    this.timers.clear();
  }

  private reset(): void {
    this.close();
    this.operations = [];
    this.plan = { ...USUAL_PLAN };
  }

  private run(operation: BulkOperation): void {
    if (operation.status === 'CREATED') operation.status = 'RUNNING';
  }

  private async finish(
    operation: BulkOperation,
    document: DocumentNode,
    { failure, spoil }: { failure: BulkError | null; spoil: BulkSpoil | null },
  ): Promise<void> {
    const context = { shop: this.shop, bulk: this, webhooks: this.webhooks, searchNotes: [] };
    const outcome = await runBulkQuery(document, context, operation.groupObjects);
    if (isOver(operation)) return;
    const half = Math.ceil(outcome.lines.length / 2);
    keep(operation, failure ? { ...outcome, lines: outcome.lines.slice(0, half), error: failure } : outcome);
    if (operation.file && spoil === 'cut') {
      operation.file = { ...operation.file, bytes: operation.file.bytes.subarray(0, -7) };
    }
    if (operation.file && spoil === 'expired') operation.file = { ...operation.file, expired: true };
    this.end(operation, operation.errorCode ? 'FAILED' : 'COMPLETED');
  }

  private end(operation: BulkOperation, status: BulkOperation['status']): void {
    operation.status = status;
    operation.completedAt = this.world.clock.now();
    void this.webhooks.send({ topic: 'bulk_operations/finish', payload: finishPayload(operation) });
  }
}

function keep(operation: BulkOperation, { lines, rootObjects, error }: BulkOutcome): void {
  operation.errorCode = error;
  operation.objects = lines.length;
  operation.rootObjects = Math.min(rootObjects, lines.length);
  if (lines.length === 0) return;
  const name = `bulk-${operation.id}-${randomBytes(12).toString('hex')}.jsonl`;
  operation.file = { name, bytes: Buffer.from(`${lines.join('\n')}\n`), partial: error !== null };
}

/** The body of `bulk_operations/finish`. */
function finishPayload(operation: BulkOperation): Record<string, unknown> {
  return {
    admin_graphql_api_id: gid('BulkOperation', operation.id),
    completed_at: new Date(operation.completedAt ?? 0).toISOString(),
    created_at: new Date(operation.createdAt).toISOString(),
    error_code: operation.errorCode?.toLowerCase() ?? null,
    status: operation.status.toLowerCase(),
    type: 'query',
  };
}

import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import {
  AUDIT_PAGE_MAX,
  type AuditPage,
  type AuditRow,
  type AuditVerdict,
  ENDPOINTS,
} from '@feelori/contracts';
import { ApiClient, type Failure, failureOf } from '@feelori/console/core';

const PAGE = 50;

/** The audit as one reads it: pages from the newest on, of one kind or all. */
@Injectable()
export class AuditStore {
  private readonly api = inject(ApiClient);
  readonly action = signal('');
  private readonly first = this.api.get(ENDPOINTS.audit, () => ({ query: this.query(PAGE) }));
  private readonly answer = computed(() => (this.first.hasValue() ? this.first.value() : undefined));
  private readonly read = linkedSignal<AuditPage | undefined, AuditPage | undefined>({
    source: this.answer,
    computation: (page) => page,
  });
  private readonly refused = signal<Failure | null>(null);
  private readonly verdictNow = signal<AuditVerdict | null>(null);
  private readonly busyNow = signal(false);

  readonly rows = computed<AuditRow[] | null>(() => this.read()?.rows ?? null);
  readonly hasMore = computed(() => (this.read()?.next ?? null) !== null);
  readonly verdict = this.verdictNow.asReadonly();
  readonly busy = this.busyNow.asReadonly();
  readonly failure = computed(() => {
    const error = this.first.error();
    return error === undefined ? this.refused() : failureOf(error);
  });

  reload(): void {
    this.refused.set(null);
    this.first.reload();
  }

  async older(): Promise<void> {
    const known = this.read();
    if (known === undefined || known.next === null) return;
    const before = known.next;
    await this.alone(async () => {
      const page = await this.api.send(ENDPOINTS.audit, { query: this.query(PAGE, before) });
      // Another kind may have been chosen meanwhile.
      if (this.read() === known) this.read.set({ rows: [...known.rows, ...page.rows], next: page.next });
    });
  }

  async verify(): Promise<void> {
    this.verdictNow.set(null);
    await this.alone(async () =>
      this.verdictNow.set(await this.api.send(ENDPOINTS.verifyAudit, { body: {} })),
    );
  }

  /** All entries of the chosen kind from the newest on, a line of JSON each; null when a page could not be read. */
  async exported(): Promise<Blob | null> {
    const parts: string[] = [];
    const whole = await this.alone(async () => {
      for (let before: number | null | undefined; before !== null;) {
        const page: AuditPage = await this.api.send(ENDPOINTS.audit, {
          query: this.query(AUDIT_PAGE_MAX, before),
        });
        parts.push(...page.rows.map((row) => `${JSON.stringify(row)}\n`));
        before = page.next;
      }
    });
    return whole ? new Blob(parts, { type: 'application/x-ndjson' }) : null;
  }

  private query(limit: number, before?: number): Record<string, string | number> {
    const action = this.action();
    return { limit, ...(before === undefined ? {} : { before }), ...(action === '' ? {} : { action }) };
  }

  private async alone(work: () => Promise<void>): Promise<boolean> {
    this.busyNow.set(true);
    this.refused.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      this.refused.set(failureOf(error));
      return false;
    } finally {
      this.busyNow.set(false);
    }
  }
}

import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import {
  ENDPOINTS,
  SECURITY_PAGE_MAX,
  type SecurityEventKind,
  type SecurityEventPage,
  type SecurityEventRow,
} from '@feelori/contracts';
import { ApiClient, type Failure, failureIn, failureOf } from '@feelori/console/core';

const PAGE = 50;
/** More rows than these no spreadsheet is read for. */
const EXPORT_PAGES = 40;

/** What is looked at; empty for all. The days are the reader's own, both of them included. */
export interface SecurityLook {
  kind: SecurityEventKind | '';
  person: string;
  address: string;
  from: string;
  to: string;
}

export const ALL: SecurityLook = { kind: '', person: '', address: '', from: '', to: '' };

/** Security events as one reads them: pages from the newest on, as they are filtered, and how often each kind was. */
@Injectable()
export class SecurityStore {
  private readonly api = inject(ApiClient);
  readonly look = signal(ALL);
  private readonly first = this.api.get(ENDPOINTS.securityEvents, () => ({
    query: queryOf(this.look(), PAGE),
  }));
  private readonly counted = this.api.get(ENDPOINTS.securityCounts);
  private readonly team = this.api.get(ENDPOINTS.team);
  private readonly answer = computed(() => (this.first.hasValue() ? this.first.value() : undefined));
  private readonly read = linkedSignal<SecurityEventPage | undefined, SecurityEventPage | undefined>({
    source: this.answer,
    computation: (page) => page,
  });
  private readonly refused = signal<Failure | null>(null);
  private readonly busyNow = signal(false);

  readonly rows = computed<SecurityEventRow[] | null>(() => this.read()?.rows ?? null);
  readonly hasMore = computed(() => (this.read()?.next ?? null) !== null);
  readonly counts = computed(() => (this.counted.hasValue() ? this.counted.value().kinds : null));
  readonly people = computed(() => (this.team.hasValue() ? this.team.value().people : []));
  readonly isFiltered = computed(() => Object.values(this.look()).some((one) => one !== ''));
  readonly busy = this.busyNow.asReadonly();
  readonly failure = computed(() => {
    const error = this.first.error();
    return error === undefined ? this.refused() : failureOf(error);
  });
  readonly countsFailure = failureIn(this.counted);

  put(change: Partial<SecurityLook>): void {
    this.look.update((look) => ({ ...look, ...change }));
  }

  reload(): void {
    this.refused.set(null);
    this.first.reload();
    this.counted.reload();
  }

  async older(): Promise<void> {
    const known = this.read();
    if (known === undefined || known.next === null) return;
    const before = known.next;
    await this.alone(async () => {
      const query = queryOf(this.look(), PAGE, before);
      const page = await this.api.send(ENDPOINTS.securityEvents, { query });
      // Something else may be looked at meanwhile.
      if (this.read() === known) this.read.set({ rows: [...known.rows, ...page.rows], next: page.next });
    });
  }

  /** All that is looked at, from the newest on; null when a page could not be read. `isCut`: older ones are left out. */
  async all(): Promise<{ rows: SecurityEventRow[]; isCut: boolean } | null> {
    const look = this.look();
    const rows: SecurityEventRow[] = [];
    let before: string | null | undefined;
    const isWhole = await this.alone(async () => {
      for (let page = 0; page < EXPORT_PAGES && before !== null; page += 1) {
        const query = queryOf(look, SECURITY_PAGE_MAX, before);
        const answer: SecurityEventPage = await this.api.send(ENDPOINTS.securityEvents, { query });
        rows.push(...answer.rows);
        before = answer.next;
      }
    });
    return isWhole ? { rows, isCut: before !== null } : null;
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

function queryOf(look: SecurityLook, limit: number, before?: string): Record<string, string | number> {
  const { kind, person, address, from, to } = look;
  const asked = {
    before: before ?? '',
    kind,
    person,
    address: address.trim(),
    from: dayBegin(from, 0),
    to: dayBegin(to, 1),
  };
  return { limit, ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')) };
}

/** The midnight that begins this day (`2026-11-28`) where the reader is, or one `later`. */
function dayBegin(day: string, later: number): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return '';
  const at = new Date(year, month - 1, date + later);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}

import { allDone, Batcher } from '@feelori/platform/batch';

const READ_MS = 5_000;

/** Reads by key that come at the same moment, as one query; `read` gives all rows of all keys, in any order of keys. */
export class BatchedReads<Row> {
  private readonly reads: Batcher<string, Row[]>;

  constructor(read: (keys: string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
    this.reads = new Batcher<string, Row[]>({
      slots: 2,
      size: 200,
      start: 'after-burst',
      deadline: { ms: READ_MS, what: 'database: reads' },
      run: async (keys) => {
        const rows = new Map<string, Row[]>();
        for (const row of await read([...new Set(keys)])) {
          const key = keyOf(row);
          const same = rows.get(key);
          if (same) same.push(row);
          else rows.set(key, [row]);
        }
        return allDone(keys.map((key) => rows.get(key) ?? []));
      },
    });
  }

  /** The rows of this key, in the order `read` gave them. */
  of(key: string): Promise<Row[]> {
    return this.reads.add(key);
  }
}

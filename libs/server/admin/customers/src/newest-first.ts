import type { ExportedEntry } from '@feelori/contracts';

type Entry = Omit<ExportedEntry, 'conversation' | 'at'> & { at: Date };

/** A list that is read page by page, newest first; each row gives some entries. */
export interface EntrySource {
  /** From a row on (it included); null begins at the newest. */
  page(from: never, limit: number): Promise<{ _id: string }[]>;
  entries(row: never): Entry[];
}

const PAGE = 200;

/** The entries of several lists as one, newest first, a page of each in memory at a time. */
export async function* newestFirst(
  sources: readonly EntrySource[],
): AsyncGenerator<Omit<ExportedEntry, 'conversation'>> {
  const readers = sources.map(entriesOf);
  const heads = await Promise.all(readers.map((reader) => reader.next()));
  for (;;) {
    let newest = -1;
    for (const [at, head] of heads.entries()) {
      if (head.done === true) continue;
      const best = heads[newest];
      if (best === undefined || best.done === true || head.value.at > best.value.at) newest = at;
    }
    const [head, reader] = [heads[newest], readers[newest]];
    if (head === undefined || reader === undefined || head.done === true) return;
    yield { ...head.value, at: head.value.at.toISOString() };
    heads[newest] = await reader.next();
  }
}

async function* entriesOf({ page, entries }: EntrySource): AsyncGenerator<Entry, undefined> {
  let from: { _id: string } | null = null;
  for (;;) {
    const rows: { _id: string }[] = await page(from as never, PAGE);
    const known: string | undefined = (from as { _id: string } | null)?._id;
    for (const row of rows) if (row._id !== known) yield* entries(row as never);
    const last: { _id: string } | undefined = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return undefined;
    from = last;
  }
}

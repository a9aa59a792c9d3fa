/**
 * The ids that the rows of a query name, in the query's order, each once, in pages of `size`. Rows are read on as pages
 * are taken: a consumer that stops early leaves the rest unread.
 */
export async function* idPages<T>(
  rows: AsyncIterable<T>,
  idOf: (row: T) => string,
  size: number,
): AsyncGenerator<string[]> {
  const seen = new Set<string>();
  let page: string[] = [];
  for await (const row of rows) {
    const id = idOf(row);
    if (seen.has(id)) continue;
    seen.add(id);
    page.push(id);
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

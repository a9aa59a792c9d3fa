import { boundaryBefore, cutText, type ReplySection, WHATSAPP_LIMITS } from '@feelori/contracts';

type Row = ReplySection['rows'][number];

/**
 * Sections a list may have: ten rows over all of them, unique ids, titles and descriptions cut. Rows without an
 * id or a title and sections without rows are dropped; `fallbackTitle` heads a section that has no title.
 */
export function fitSections(sections: readonly ReplySection[], fallbackTitle: string): ReplySection[] {
  const ids = new Set<string>();
  const fitted: ReplySection[] = [];
  for (const section of sections) {
    const rows = section.rows.flatMap((row) => fitRow(row, ids));
    if (rows.length === 0) continue;
    const title = cutText(section.title, WHATSAPP_LIMITS.sectionTitle);
    fitted.push({ title: title === '' ? cutText(fallbackTitle, WHATSAPP_LIMITS.sectionTitle) : title, rows });
  }
  return fitted.slice(0, WHATSAPP_LIMITS.listSections);
}

/** The row as a list of one, or nothing: it has no id or title, its id was there before, or ten are full. */
function fitRow(row: Row, ids: Set<string>): Row[] {
  const id = fitId(row.id, WHATSAPP_LIMITS.rowId);
  const title = cutText(row.title, WHATSAPP_LIMITS.rowTitle);
  if (id === '' || title === '' || ids.has(id) || ids.size >= WHATSAPP_LIMITS.listRows) return [];
  ids.add(id);
  const description = cutText(row.description ?? '', WHATSAPP_LIMITS.rowDescription);
  return [{ id, title, ...(description === '' ? {} : { description }) }];
}

/** An id within its limit; ids are ours and short, so a cut one only keeps Graph from refusing the message. */
export function fitId(id: string, max: number): string {
  const trimmed = id.trim();
  return trimmed.slice(0, boundaryBefore(trimmed, max)).trimEnd();
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { BSON, type Db, type IndexDescription } from 'mongodb';

/** A line of a recording: an index, a document, or what an old process changed in one. */
type Line =
  | { of: string; index: IndexDescription }
  | { of: string; document: Record<string, unknown> & { _id: string } }
  | { of: string; id: string; set: Record<string, unknown> };

/** When the recordings were made: all their times are told from here on. */
const RECORDED_AT = Date.parse('2026-11-28T21:26:30Z');

/** Where pictures and product pages were. */
const RECORDED_URL = 'http://127.0.0.1:8002';

/**
 * Puts what an earlier release left into a database, as if it had done so just now: messages that are hours old are
 * not answered any more.
 */
export async function replayRelease(
  db: Db,
  recording: { release: string; part: 'left' | 'meanwhile' },
  simulatorUrl: string,
): Promise<void> {
  const file = path.join(import.meta.dirname, recording.release, `${recording.part}.jsonl`);
  const later = Date.now() - RECORDED_AT;
  const lines = readFileSync(file, 'utf8').replaceAll(RECORDED_URL, simulatorUrl).trim().split('\n');
  for (const line of lines) {
    const told = BSON.EJSON.parse(line) as Line;
    const collection = db.collection<{ _id: string }>(told.of);
    if ('index' in told) await collection.createIndexes([told.index]);
    else if ('document' in told) await collection.insertOne(movedOn(told.document, later));
    else await collection.updateOne({ _id: told.id }, { $set: movedOn(told.set, later) });
  }
}

/** The same with every time in it moved, also those that are kept as milliseconds. */
function movedOn<T>(value: T, ms: number): T {
  return moved(value, ms) as T;
}

function moved(value: unknown, ms: number): unknown {
  if (value instanceof Date) return value.getTime() === 0 ? value : new Date(value.getTime() + ms);
  if (Array.isArray(value)) return value.map((one) => moved(one, ms));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'sentAt' && typeof one === 'number' ? one + ms : moved(one, ms),
    ]),
  );
}

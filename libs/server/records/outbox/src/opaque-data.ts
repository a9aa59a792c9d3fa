/** Which send a status speaks of. */
export interface SendRef {
  entryId: string;
  part: number;
  attempt: number;
}

/** What a send carries and its statuses repeat (`biz_opaque_callback_data`): `o1:<entryId>:<part>:<attempt>`. */
export function opaqueOf({ entryId, part, attempt }: SendRef): string {
  return `o1:${entryId}:${part}:${attempt}`;
}

/** The inverse, read from the right since an entry id holds `:` and `#`; null for anything that is not ours. */
export function sendOfOpaque(opaque: string | null): SendRef | null {
  const found = /^o1:(.+#[A-Za-z0-9._-]+):(\d{1,3}):(\d{1,4})$/.exec(opaque ?? '');
  const [, entryId, part, attempt] = found ?? [];
  if (entryId === undefined) return null;
  return { entryId, part: Number(part), attempt: Number(attempt) };
}

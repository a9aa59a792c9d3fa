/** Which send a status speaks of. */
export interface SendRef {
  turnId: string;
  part: number;
  attempt: number;
}

/** What a send carries and its statuses repeat (`biz_opaque_callback_data`): `o1:<turnId>:<part>:<attempt>`. */
export function opaqueOf({ turnId, part, attempt }: SendRef): string {
  return `o1:${turnId}:${part}:${attempt}`;
}

/** The inverse, read from the right since a turn id holds `:` and `#`; null for anything that is not ours. */
export function sendOfOpaque(opaque: string | null): SendRef | null {
  const found = /^o1:(.+#\d+):(\d{1,3}):(\d{1,4})$/.exec(opaque ?? '');
  const [, turnId, part, attempt] = found ?? [];
  if (turnId === undefined) return null;
  return { turnId, part: Number(part), attempt: Number(attempt) };
}

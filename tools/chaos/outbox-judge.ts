import { laneOfEntry, sendOfOpaque } from '@feelori/records/outbox';

/** One send that WhatsApp took, and at which step of the run. */
export interface TakenSend {
  step: number;
  opaque: string;
}

/** What is known of an entry: since which step it stands in the outbox, and what of it does not change. */
export interface KnownEntry {
  step: number;
  conversationId: string;
  place: number;
  epoch: number | null;
  origin: string;
  /** What says that a START was heard is owed whoever has the conversation. */
  confirmsStart: boolean;
}

/** Somebody took the floor (and was told so): what may go out after it that was decided before. */
export interface FloorTaken {
  /** How many sends WhatsApp had taken by then, and by when it ended. */
  from: number;
  until: number;
  /** Opaque data of sends that were on their way. */
  begun: ReadonlySet<string>;
  /** Whether this send of an entry was not to begin any more. */
  forbids: (entry: KnownEntry, send: { part: number; attempt: number }) => boolean;
  what: string;
}

export interface RunLog {
  sends: readonly TakenSend[];
  entries: ReadonlyMap<string, KnownEntry>;
  floors: readonly FloorTaken[];
  /** By `<entry>:<part>`: how often WhatsApp said that a send it took failed. */
  failures: ReadonlyMap<string, number>;
}

/** What went wrong in a run, one sentence each. Pure. */
export function faultsOf(log: RunLog): string[] {
  return [...twice(log), ...outOfOrder(log), ...afterTheFloor(log)];
}

function twice({ sends, failures }: RunLog): string[] {
  const counts = new Map<string, number>();
  for (const { opaque } of sends) counts.set(partOf(opaque), (counts.get(partOf(opaque)) ?? 0) + 1);
  return [...counts]
    .filter(([part, count]) => count > 1 + (failures.get(part) ?? 0))
    .map(([part, count]) => `${part} was sent ${count} times`);
}

/** Each lane of a conversation by place and part, as far as the later one stood in the outbox when the first went out. */
function outOfOrder({ sends, entries }: RunLog): string[] {
  const first = sends.filter(
    ({ opaque }, at) => sends.findIndex((one) => partOf(one.opaque) === partOf(opaque)) === at,
  );
  const faults: string[] = [];
  for (const [at, later] of first.entries()) {
    const behind = placed(later, entries);
    for (const earlier of first.slice(0, at)) {
      const ahead = placed(earlier, entries);
      if (ahead.line !== behind.line || behind.known.step >= earlier.step) continue;
      const wrong = behind.known.place - ahead.known.place || behind.part - ahead.part;
      if (wrong < 0) faults.push(`${later.opaque} went out behind ${earlier.opaque}`);
    }
  }
  return faults;
}

function afterTheFloor({ sends, entries, floors }: RunLog): string[] {
  return floors.flatMap(({ from, until, begun, forbids, what }) =>
    sends
      .slice(from, until)
      .filter(({ opaque }) => !begun.has(opaque) && forbids(knownOf(opaque, entries), tryOf(opaque)))
      .map(({ opaque }) => `${opaque} went out after ${what}`),
  );
}

function placed({ opaque }: TakenSend, entries: RunLog['entries']) {
  const send = sendOfOpaque(opaque);
  const known = knownOf(opaque, entries);
  return {
    known,
    part: send?.part ?? 0,
    line: `${known.conversationId} ${laneOfEntry(send?.entryId ?? '')}`,
  };
}

function knownOf(opaque: string, entries: RunLog['entries']): KnownEntry {
  const known = entries.get(sendOfOpaque(opaque)?.entryId ?? '');
  if (known === undefined) throw new Error(`a send of an entry that never stood in the outbox: ${opaque}`);
  return known;
}

function tryOf(opaque: string): { part: number; attempt: number } {
  const { part = 0, attempt = 0 } = sendOfOpaque(opaque) ?? {};
  return { part, attempt };
}

function partOf(opaque: string): string {
  return opaque.slice('o1:'.length, opaque.lastIndexOf(':'));
}

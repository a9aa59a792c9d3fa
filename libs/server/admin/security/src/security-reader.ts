import { Injectable } from '@nestjs/common';
import {
  may,
  type Role,
  type SecurityCounts,
  type SecurityEventPage,
  type SecurityEventRow,
  type SecurityEventsQuery,
} from '@feelori/contracts';
import { homeNetwork, plainAddress } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { type SecurityEvent, SecurityEventLog } from '@feelori/records/security-events';
import { Users } from '@feelori/records/users';

const PAGE = 50;
type Names = ReadonlyMap<string, string>;

/** Shows what happened that concerns security, as far as the reader's role goes. */
@Injectable()
export class SecurityReader {
  constructor(
    private readonly log: SecurityEventLog,
    private readonly users: Users,
  ) {}

  /** The newest rows first, or those before a place. */
  async page(query: SecurityEventsQuery, role: Role): Promise<SecurityEventPage> {
    const { before, kind, person, address, limit = PAGE } = query;
    const isWhole = may(role, 'security:addresses');
    // Whoever may try addresses out finds the whole ones.
    if (address !== undefined && !isWhole) {
      throw new AppError('forbidden', 'Only owners look for an address.');
    }
    const plain = address === undefined ? undefined : plainAddress(address);
    const filter = { before, kind, person, address: plain, from: timeIn(query.from), to: timeIn(query.to) };
    const found = await this.log.page(filter, limit + 1);
    const rows = found.slice(0, limit);
    const names = await this.users.namesOf(
      rows.flatMap(({ userId, byId }) => [userId, byId]).filter((id) => id !== null),
    );
    return {
      rows: rows.map((event) => rowOf(event, names, isWhole)),
      next: found.length > limit ? (rows.at(-1)?._id ?? null) : null,
    };
  }

  /** What happened most comes first. */
  async counts(): Promise<SecurityCounts> {
    const kinds = await this.log.counts();
    return { kinds: kinds.sort((a, b) => b.day - a.day || b.week - a.week || (a.kind < b.kind ? -1 : 1)) };
  }
}

function rowOf(event: SecurityEvent, names: Names, isWhole: boolean): SecurityEventRow {
  const { _id: id, at, kind, userId, byId, address, count, correlationId } = event;
  const named = (one: string | null) => (one === null ? null : { id: one, name: names.get(one) ?? null });
  return {
    id,
    at: at.toISOString(),
    kind,
    person: named(userId),
    by: named(byId),
    address: address === null || isWhole ? address : homeNetwork(address),
    count,
    correlationId,
  };
}

function timeIn(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}

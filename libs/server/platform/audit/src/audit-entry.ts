import type { AuditAction, Role } from '@feelori/contracts';
import { newId } from '@feelori/platform/clock';
import { correlationId } from '@feelori/platform/log';
import type { Actor } from './actor';

/** What a field was or is, as the audit keeps it. */
export type AuditValue = string | number | boolean | null | readonly string[];
export type AuditValues = Readonly<Record<string, AuditValue>>;

/** What the change did: the fields it touched, named one by one so that no secret slips in. */
export interface AuditedChange {
  /** `team.role_changed`: the feature, and what happened. */
  action: AuditAction;
  /** The kind and the id of what was changed: `user 01J…`. */
  about: string;
  before: AuditValues;
  after: AuditValues;
}

/** A change somebody made. It waits in the changed document (`pendingAudit`) until it is moved to the audit. */
export interface AuditEntry extends Omit<AuditedChange, 'action'> {
  /** That of a version of the product before or after this one may be another. */
  action: string;
  /** Made with the entry, so that moving it twice is moving it once. */
  _id: string;
  at: Date;
  byId: string;
  byName: string;
  byRole: Role;
  address: string;
  correlationId: string | null;
}

const LONGEST_TEXT = 500;
const MOST_TEXTS = 50;

/** The entry for a change that is about to be written. */
export function auditEntry(actor: Actor, at: Date, change: AuditedChange): AuditEntry {
  return {
    _id: newId(at.getTime()),
    at,
    byId: actor.id,
    byName: actor.name,
    byRole: actor.role,
    address: actor.address,
    action: change.action,
    about: change.about,
    before: bounded(change.before),
    after: bounded(change.after),
    correlationId: correlationId(),
  };
}

function bounded(values: AuditValues): AuditValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, boundedValue(value)]));
}

function boundedValue(value: AuditValue): AuditValue {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT).toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  return value.slice(0, MOST_TEXTS).map((text) => text.slice(0, LONGEST_TEXT).toWellFormed());
}

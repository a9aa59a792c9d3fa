import type { WhatsAppIdentity } from '@feelori/contracts';
import { filledTextOf, type Json, type JsonRecord, listOf, optional, recordOf } from './json-value';
import { plainNumber } from './plain-number';

/** Who sent a message, and the name they show; null when nothing says who. */
export interface Sender {
  identity: WhatsAppIdentity;
  profileName?: string;
  username?: string;
}

/** A person as an item or a contact names them; any of the ids may be missing. */
interface Ids {
  waId: string | undefined;
  userId: string | undefined;
}

interface Contact extends Ids {
  parentUserId: string | undefined;
  name: string | undefined;
  username: string | undefined;
}

/**
 * Finds who sent the items of one change: from the item itself and from the `contacts` beside it, which list people, not
 * messages. Made once for a change, since both lists may be long.
 */
export class Senders {
  private readonly contacts: readonly Contact[];
  private readonly byUser = new Map<string, Contact[]>();
  private readonly byNumber = new Map<string, Contact[]>();
  private readonly areOne: boolean;

  constructor(contacts: Json | undefined, items: Json | undefined) {
    this.contacts = listOf(contacts).flatMap((contact) => contactOf(recordOf(contact)) ?? []);
    for (const contact of this.contacts) {
      if (contact.userId !== undefined) addTo(this.byUser, contact.userId, contact);
      if (contact.waId !== undefined) addTo(this.byNumber, plainNumber(contact.waId), contact);
    }
    this.areOne = new Set(listOf(items).map(senderKey)).size === 1;
  }

  /**
   * Either list may lack any of the ids; what the message says wins (docs/outside/whatsapp.md §3). Null when
   * nothing says who it is: an item that is kept apart is better than one that is answered to somebody else.
   */
  of(item: JsonRecord): Sender | null {
    const said = idsOf(item.from, item.from_user_id);
    const contact = this.contactOf(said);
    const lent = contact !== null && !areOfTwoNumbers(said, contact) ? contact : null;
    const system = recordOf(item.system);
    const parent = userIdOf(item.from_parent_user_id) ?? lent?.parentUserId;
    const identity: WhatsAppIdentity = {
      ...optional('waId', said.waId ?? lent?.waId ?? waIdOf(system?.wa_id)),
      ...optional('userId', said.userId ?? lent?.userId ?? userIdOf(system?.user_id)),
      ...optional('parentUserId', parent ?? userIdOf(system?.parent_user_id)),
    };
    if (Object.keys(identity).length === 0) return null;
    return {
      identity,
      ...optional('profileName', contact?.name),
      ...optional('username', lent?.username),
    };
  }

  /**
   * The contact of a sender: the one with the same id or number and nothing against it. A lone contact that shares
   * nothing with the item is its sender's only where the whole change has one sender; beside several it is nobody's.
   */
  private contactOf(said: Ids): Contact | null {
    const sameUser = said.userId === undefined ? [] : (this.byUser.get(said.userId) ?? []);
    const sameNumber = said.waId === undefined ? [] : (this.byNumber.get(plainNumber(said.waId)) ?? []);
    const found =
      sameUser.length > 0 ? sameUser : sameNumber.filter((contact) => !contradicts(said, contact));
    if (found.length > 0) return onlyPerson(found);
    const [lone, ...others] = this.contacts;
    return lone && others.length === 0 && this.areOne && !contradicts(said, lone) ? lone : null;
  }
}

/** Contacts with one number and an id of their own each are several people: which of them wrote is not said. */
function onlyPerson(contacts: readonly Contact[]): Contact | null {
  const named = contacts.filter(({ userId }) => userId !== undefined);
  if (new Set(named.map(({ userId }) => userId)).size > 1) return null;
  return named[0] ?? contacts[0] ?? null;
}

/** Another user id is another person, whatever the number (a number can have a new owner). */
function contradicts(said: Ids, contact: Ids): boolean {
  return said.userId !== undefined && contact.userId !== undefined && said.userId !== contact.userId;
}

/** A contact under another number than the message gives no ids: what it would link may be two people. */
function areOfTwoNumbers(said: Ids, contact: Ids): boolean {
  if (said.userId !== undefined && said.userId === contact.userId) return false;
  const known = said.waId !== undefined && contact.waId !== undefined;
  return known && plainNumber(said.waId ?? '') !== plainNumber(contact.waId ?? '');
}

/** What an item itself says of its sender, as a key; the same for two items that say nothing. */
function senderKey(item: Json): string {
  const { waId, userId } = idsOf(recordOf(item)?.from, recordOf(item)?.from_user_id);
  return JSON.stringify([waId ?? null, userId ?? null]);
}

function contactOf(contact: JsonRecord | null): Contact | null {
  if (contact === null) return null;
  const profile = recordOf(contact.profile);
  const name = filledTextOf(profile?.name)?.trim();
  return {
    ...idsOf(contact.wa_id, contact.user_id),
    parentUserId: userIdOf(contact.parent_user_id),
    name: filledTextOf(name),
    username: usernameOf(profile?.username),
  };
}

function idsOf(waId: Json | undefined, userId: Json | undefined): Ids {
  return { waId: waIdOf(waId), userId: userIdOf(userId) };
}

function addTo(map: Map<string, Contact[]>, key: string, contact: Contact): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, [contact]);
  else same.push(contact);
}

/**
 * A WhatsApp number as WhatsApp writes it: digits (a leading `+` is dropped). Anything else that could name a
 * person is taken too, so that the message is kept under its own key; it never becomes a phone number.
 */
function waIdOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? /^\+?([\w.-]{1,64})$/.exec(value)?.[1] : undefined;
}

/** The name by which anybody finds them at WhatsApp, without the sign in front. */
function usernameOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? /^@?([\w.-]{1,64})$/.exec(value)?.[1] : undefined;
}

/** A business-scoped user id (`US.134…`, `US.ENT.…`). */
function userIdOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && /^[\w.-]{1,160}$/.test(value) ? value : undefined;
}

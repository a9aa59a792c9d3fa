import type { Role } from './permissions';

/** `invited` has not chosen a password yet. */
export type PersonState = 'active' | 'invited' | 'deactivated';

/** A person of the shop, as those see them who look after the team. */
export interface TeamPerson {
  id: string;
  email: string;
  name: string;
  role: Role;
  state: PersonState;
  /** ISO 8601; null for who never signed in. */
  lastSignInAt: string | null;
  secondFactor: boolean;
  /** Until when an invitation can be accepted; null for everybody else. */
  inviteEndsAt: string | null;
}

export interface Team {
  people: TeamPerson[];
}

/** A link that works once. Its path is shown to whoever made it, once: nobody else, not even the server, can tell it. */
export interface PersonLink {
  person: TeamPerson;
  /** Path of the console's page, with the secret behind `#`, which browsers send to no server. */
  path: string;
  endsAt: string;
}

/** Whom a link is for, before it is used. */
export interface LinkLook {
  kind: 'invite' | 'reset';
  email: string;
  name: string;
  role: Role;
}

/** One sign-in of the person who asks. */
export interface MySession {
  id: string;
  /** `Firefox on Windows`. */
  device: string;
  /** The network it came from; the last part of the address is left out. */
  address: string;
  since: string;
  /** At most some minutes behind. */
  lastUsedAt: string;
  /** The one that asks. */
  isThis: boolean;
}

export interface MySessions {
  sessions: MySession[];
}

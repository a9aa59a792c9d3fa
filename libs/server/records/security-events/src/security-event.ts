import type { SecurityEventKind } from '@feelori/contracts';

/** Something the people who look after security want to know (collection `security_events`). Never a secret. */
export interface SecurityEvent {
  /** Sorts by time. */
  _id: string;
  at: Date;
  kind: SecurityEventKind;
  /** Known people only: what a stranger typed as an address is not kept. */
  userId: string | null;
  /** Who did it, where that is somebody else. */
  byId: string | null;
  sessionId: string | null;
  address: string | null;
  correlationId: string | null;
  /** How many of the kind from there it stands for. */
  count: number;
  /** From then on it is forgotten. */
  expiresAt: Date;
}

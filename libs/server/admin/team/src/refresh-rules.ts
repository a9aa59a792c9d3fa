import { createHmac, hash, randomBytes } from 'node:crypto';
import type { Session } from '@feelori/records/sessions';
import { homeNetwork, plainAddress } from '@feelori/platform/auth';
import type { IpBinding } from '@feelori/platform/settings';

/** A token exchanged this short a time ago may come again: a second tab, or a lost answer (RFC 9700 §4.14.2). */
export const GRACE_MS = 15_000;
/** Exchanges that are walked over at most to prove a token an older one: a month of them, a few milliseconds. */
const MOST_STEPS = 4_096;

/** What the browser holds in its cookie. */
export interface RefreshToken {
  sessionId: string;
  secret: string;
}

/** 256 bits at random. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** The one successor of a token: who knows neither token nor key cannot tell it, who asks twice gets the same. */
export function successorOf(secret: string, chainKey: string): string {
  return createHmac('sha256', chainKey).update(secret).digest('base64url');
}

export function cookieText({ sessionId, secret }: RefreshToken): string {
  return `${sessionId}.${secret}`;
}

/** The token of a cookie; null for anything that is not shaped like ours. */
export function parseCookie(text: string | undefined): RefreshToken | null {
  const match = /^([0-9A-Z]{26})\.([\w-]{43})$/.exec(text ?? '');
  return match?.[1] && match[2] ? { sessionId: match[1], secret: match[2] } : null;
}

/** What to do with a presented token. */
export type RefreshVerdict =
  | { kind: 'rotate'; next: string; nextHash: string }
  | { kind: 'again'; next: string }
  /** An older token of the family: somebody has a copy. */
  | { kind: 'reused' }
  /** No token of the family: whoever made it up knows no more than the id of the session. */
  | { kind: 'unknown' }
  | { kind: 'over' };

/** Decides by the session as stored; pure, so that every case can be tested. */
export function judgeRefresh(session: Session, secret: string, now: number): RefreshVerdict {
  if (session.endedAt !== null || session.expiresAt.getTime() <= now) return { kind: 'over' };
  const presented = hashOf(secret);
  const next = successorOf(secret, session.chainKey);
  if (presented === session.tokenHash) return { kind: 'rotate', next, nextHash: hashOf(next) };
  const valid = walkToValid(next, session);
  if (valid === null) return { kind: 'unknown' };
  // The answer that brought the successor may have been lost: while nobody has used it, nobody else has it.
  if (valid === next && !hasArrived(session)) return { kind: 'again', next: valid };
  const rotated = session.rotated.find((token) => token.hash === presented);
  if (rotated === undefined || now - rotated.at.getTime() > GRACE_MS) return { kind: 'reused' };
  return { kind: 'again', next: valid };
}

/** Whether the valid token is known to have reached a browser. Of sessions of before, that is taken for granted. */
function hasArrived({ exchanges = 0, usedExchange = exchanges }: Session): boolean {
  return usedExchange >= exchanges;
}

/** From a token's successor on to the one that is valid now; null when the way does not lead there. */
function walkToValid(from: string, session: Session): string | null {
  const most = Math.min(MOST_STEPS, Math.max(session.exchanges ?? 0, session.rotated.length));
  let token = from;
  for (let step = 0; step < most; step += 1) {
    if (hashOf(token) === session.tokenHash) return token;
    token = successorOf(token, session.chainKey);
  }
  return null;
}

/** Whether a session bound to `bound` may be refreshed from `now`; `subnet` lets it move within its network. */
export function addressFits(binding: IpBinding, bound: string, now: string): boolean {
  // Sessions of before hold what the proxy wrote.
  const [then, today] = [plainAddress(bound), plainAddress(now)];
  switch (binding) {
    case 'off':
      return true;
    case 'strict':
      return then === today;
    case 'subnet':
      return homeNetwork(then) === homeNetwork(today);
  }
}

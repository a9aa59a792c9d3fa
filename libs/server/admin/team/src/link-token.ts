import { hashOf, newSecret } from './refresh-rules';

/** The secret behind a link, and whose link it is. */
export interface LinkToken {
  userId: string;
  tokenHash: string;
}

/** A new secret for a person; the text goes into the link, the hash is kept. */
export function newLinkToken(userId: string): { text: string; tokenHash: string } {
  const secret = newSecret();
  return { text: `${userId}.${secret}`, tokenHash: hashOf(secret) };
}

/** What a link says; null for anything that is not shaped like ours. */
export function parseLinkToken(text: string): LinkToken | null {
  const match = /^([0-9A-Z]{26})\.([\w-]{43})$/.exec(text);
  return match?.[1] && match[2] ? { userId: match[1], tokenHash: hashOf(match[2]) } : null;
}

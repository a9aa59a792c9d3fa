import { createHash, timingSafeEqual } from 'node:crypto';

/** What Meta's GET asks (docs/outside/whatsapp.md §1): the challenge to give back, or why not. */
export type HandshakeAnswer =
  { kind: 'accepted'; challenge: string } | { kind: 'incomplete' } | { kind: 'refused' };

/**
 * Answers the subscription handshake. All three parameters must be there once, as text; the names contain
 * dots and are read as literal keys. The token is compared in constant time.
 */
export function answerHandshake(query: Readonly<Record<string, unknown>>, token: string): HandshakeAnswer {
  const mode = query['hub.mode'];
  const given = query['hub.verify_token'];
  const challenge = query['hub.challenge'];
  if (typeof mode !== 'string' || typeof given !== 'string' || typeof challenge !== 'string') {
    return { kind: 'incomplete' };
  }
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const same = timingSafeEqual(digest(given), digest(token));
  return same && mode === 'subscribe' ? { kind: 'accepted', challenge } : { kind: 'refused' };
}

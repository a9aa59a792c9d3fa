import { flatBson } from './mongo-wire.mjs';

const refused = new Set([
  'startSession',
  'refreshSessions',
  'killSessions',
  'killAllSessions',
  'killAllSessionsByPattern',
]);

/**
 * The command filter's own answer (BSON) to a command about sessions, or undefined for all others. The embedded engine
 * has no sessions and dies of these commands, so they must never reach it. `endSessions` is what drivers say
 * when they leave: it succeeds; the rest is told, with the server's own code 59, that there is no such command.
 */
export function sessionAnswer(name) {
  if (name === 'endSessions') return flatBson({ ok: 1 });
  if (!refused.has(name)) return undefined;
  return flatBson({ ok: 0, errmsg: `no such command: '${name}'`, code: 59, codeName: 'CommandNotFound' }, [
    'code',
  ]);
}

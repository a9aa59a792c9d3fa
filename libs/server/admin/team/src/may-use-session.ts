import type { Session } from '@feelori/records/sessions';
import type { User } from '@feelori/records/users';

/** Whether a person may go on in a session, as far as the person is concerned. Pure. */
export function mayUseSession(user: User, session: Pick<Session, '_id' | 'userVersion'>): boolean {
  if (!user.active) return false;
  if (user.sessionVersion === session.userVersion) return true;
  // What ended all others was asked for in this one.
  return user.kept?.sessionId === session._id && user.kept.version === user.sessionVersion;
}

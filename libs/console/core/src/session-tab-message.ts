/** What tabs tell each other of who is signed in. */
export type SessionTabMessage =
  /** Somebody signed out: this is over for all tabs. */
  | { kind: 'signed-out' }
  /** The server refused to go on: it is to be asked anew whether that concerns all tabs. */
  | { kind: 'refused' }
  | { kind: 'signed-in'; userId: string };

/** What a tab does about the message of another one. */
export type SessionMove = 'nothing' | 'leave' | 'ask' | 'load-anew';

/** Decides by who is signed in in this tab; null for nobody. Pure. */
export function sessionMove(message: SessionTabMessage, userId: string | null): SessionMove {
  switch (message.kind) {
    case 'signed-out':
      return userId === null ? 'nothing' : 'leave';
    case 'refused':
      return userId === null ? 'nothing' : 'ask';
    case 'signed-in':
      if (userId === null) return 'ask';
      // Nothing of somebody else may stay on the page or in its memory.
      return userId === message.userId ? 'nothing' : 'load-anew';
  }
}

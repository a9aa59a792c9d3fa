import { sessionMove } from './session-tab-message';

describe('what a tab does when another one', () => {
  it.each([
    ['signed out', { kind: 'signed-out' }, 'u', 'leave'],
    ['signed out', { kind: 'signed-out' }, null, 'nothing'],
    ['was refused', { kind: 'refused' }, 'u', 'ask'],
    ['was refused', { kind: 'refused' }, null, 'nothing'],
    ['signed in', { kind: 'signed-in', userId: 'u' }, null, 'ask'],
    ['signed in', { kind: 'signed-in', userId: 'u' }, 'u', 'nothing'],
    ['signed in', { kind: 'signed-in', userId: 'v' }, 'u', 'load-anew'],
  ] as const)('%s: %j, while %p is here: %s', (_, message, userId, move) => {
    expect(sessionMove(message, userId)).toBe(move);
  });
});

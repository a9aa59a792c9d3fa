import type { User } from '@feelori/records/users';
import { mayUseSession } from './may-use-session';

const user = (more: Partial<User>): User => ({ active: true, sessionVersion: 3, ...more }) as User;
const session = (userVersion: number) => ({ _id: 's1', userVersion });

it.each<[string, Partial<User>, number, boolean]>([
  ['a session of this version', {}, 3, true],
  ['one of before', {}, 2, false],
  ['one that is kept', { kept: { sessionId: 's1', version: 3 } }, 1, true],
  ['one that was kept by the version before', { kept: { sessionId: 's1', version: 2 } }, 1, false],
  ['one beside the one that is kept', { kept: { sessionId: 's2', version: 3 } }, 2, false],
  [
    'a kept one of somebody who was sent away',
    { active: false, kept: { sessionId: 's1', version: 3 } },
    1,
    false,
  ],
])('%s', (_, more, userVersion, may) => {
  expect(mayUseSession(user(more), session(userVersion))).toBe(may);
});

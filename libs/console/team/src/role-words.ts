import type { Role } from '@feelori/contracts';

export const ROLE_NAMES: Record<Role, string> = {
  owner: 'Owner',
  admin: 'Admin',
  agent: 'Agent',
  viewer: 'Viewer',
};

/** What a role is for, where one is chosen. */
export const ROLE_WORDS: Record<Role, string> = {
  owner: 'Does everything, and decides who else does.',
  admin: 'Answers customers, and looks after agents and viewers.',
  agent: 'Answers customers.',
  viewer: 'Reads conversations, and changes nothing.',
};

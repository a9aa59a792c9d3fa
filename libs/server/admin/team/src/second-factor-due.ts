import type { Role, SecondFactorDuty } from '@feelori/contracts';

const ROLES_OF: Record<SecondFactorDuty, readonly Role[]> = {
  nobody: [],
  owners: ['owner'],
  'owners and admins': ['owner', 'admin'],
  everybody: ['owner', 'admin', 'agent', 'viewer'],
};

/** Whether the shop wants people of this role to have a second factor. */
export function isSecondFactorDue(duty: SecondFactorDuty, role: Role): boolean {
  return ROLES_OF[duty].includes(role);
}

export const ROLES = ['owner', 'admin', 'agent', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** What a person of the shop may do; the same map guards the route and shows the button. */
export const PERMISSIONS = {
  'conversations:read': ['owner', 'admin', 'agent', 'viewer'],
  'conversations:reply': ['owner', 'admin', 'agent'],
  /** Saying yes or no to what a customer wants done to an order. */
  'actions:decide': ['owner', 'admin', 'agent'],
  /** Saying which of it needs nobody's yes. */
  'actions:allow': ['owner'],
  'messages:way': ['owner', 'admin', 'agent', 'viewer'],
  /** What tools and models were told and told back in a turn. */
  'messages:details': ['owner', 'admin', 'agent'],
  'assistant:ask': ['owner', 'admin', 'agent'],
  'answers:rate': ['owner', 'admin', 'agent'],
  'insights:read': ['owner', 'admin', 'agent', 'viewer'],
  'customers:read': ['owner', 'admin', 'agent', 'viewer'],
  /** Whole phone numbers; all others see the end of them. */
  'customers:numbers': ['owner', 'admin'],
  'customers:export': ['owner', 'admin'],
  'customers:erase': ['owner', 'admin'],
  'customers:merge': ['owner', 'admin'],
  'knowledge:read': ['owner', 'admin', 'agent', 'viewer'],
  'knowledge:manage': ['owner', 'admin'],
  'labels:manage': ['owner', 'admin'],
  'macros:manage': ['owner', 'admin'],
  'operations:read': ['owner', 'admin'],
  'operations:act': ['owner', 'admin'],
  'operations:texts': ['owner'],
  'saved-replies:manage': ['owner', 'admin'],
  'settings:read': ['owner', 'admin', 'agent', 'viewer'],
  'settings:change': ['owner', 'admin'],
  /** How long conversations are kept: what is older is deleted for good. */
  'retention:change': ['owner'],
  'texts:read': ['owner', 'admin', 'agent', 'viewer'],
  'texts:change': ['owner', 'admin'],
  'flags:read': ['owner', 'admin'],
  'flags:change': ['owner', 'admin'],
  'team:manage': ['owner', 'admin'],
  'team:reset-password': ['owner'],
  /** Taking it from somebody who lost theirs, and saying who must have one. */
  'team:second-factor': ['owner'],
  'security:read': ['owner', 'admin'],
  /** Whole IP addresses of security events; others see their networks. */
  'security:addresses': ['owner'],
  'audit:read': ['owner'],
  /** Which other systems are told what happens, and how they know that it is us. */
  'webhooks:manage': ['owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether a role holds a permission. */
export function may(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}

/** The roles a person of this role may give to others, and whose holders they may change: never one above their own. */
export function rolesBelow(role: Role): readonly Role[] {
  if (role === 'owner') return ROLES;
  return role === 'admin' ? ['agent', 'viewer'] : [];
}

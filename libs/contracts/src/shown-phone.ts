import { may, type Role } from './permissions';

/** A phone number as a person of this role sees it: whole, or its last two digits alone. The one place that decides it. */
export function shownPhone(phone: string | null, role: Role): string | null {
  if (phone === null || may(role, 'customers:numbers')) return phone;
  return `••••${phone.slice(-2)}`;
}

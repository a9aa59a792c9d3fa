import { inject } from '@angular/core';
import { type CanActivateFn, type Route, Router } from '@angular/router';
import { may, type Permission } from '@feelori/contracts';
import { Session } from './session';

/** What each guard asks for, so that nobody is offered a way that ends at it. */
const asked = new Map<unknown, Permission>();

/** Lets those pass who hold a permission; others land where everybody may be. Stands behind `signedInGuard`. */
export function permittedGuard(permission: Permission): CanActivateFn {
  const guard: CanActivateFn = async () => {
    const [session, router] = [inject(Session), inject(Router)];
    await session.settled();
    const role = session.user()?.role;
    return role !== undefined && may(role, permission) ? true : router.createUrlTree(['/inbox']);
  };
  asked.set(guard, permission);
  return guard;
}

/** The permission without which nobody gets to this page; null for none. */
export function permissionOf({ canActivate = [] }: Route): Permission | null {
  return canActivate.map((guard) => asked.get(guard)).find((one) => one !== undefined) ?? null;
}

import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { may, type Permission } from '@feelori/contracts';
import { Session } from './session';

/** Lets those pass who hold a permission; others land where everybody may be. Stands behind `signedInGuard`. */
export function permittedGuard(permission: Permission): CanActivateFn {
  return async () => {
    const [session, router] = [inject(Session), inject(Router)];
    await session.settled();
    const role = session.user()?.role;
    return role !== undefined && may(role, permission) ? true : router.createUrlTree(['/inbox']);
  };
}

import { computed, inject, type Signal } from '@angular/core';
import { may, type Permission } from '@feelori/contracts';
import { Session } from './session';

/** Whether the signed-in person may do this. Call it where `inject` may be called. */
export function mayNow(permission: Permission): Signal<boolean> {
  const user = inject(Session).user;
  return computed(() => {
    const role = user()?.role;
    return role !== undefined && may(role, permission);
  });
}

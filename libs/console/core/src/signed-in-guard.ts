import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { Session } from './session';

/** Lets signed-in people pass. Others go to sign in and come back; with no server to ask, the page says so. */
export const signedInGuard: CanActivateFn = async (_route, target) => {
  const router = inject(Router);
  const state = await inject(Session).settled();
  if (state === 'signed-in') return true;
  if (state === 'unavailable') {
    const page = router.createUrlTree(['/unreachable'], { queryParams: { back: target.url } });
    return new RedirectCommand(page, { skipLocationChange: true });
  }
  return router.createUrlTree(['/sign-in'], { queryParams: target.url === '/' ? {} : { back: target.url } });
};

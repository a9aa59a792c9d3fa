import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { Session } from './session';

const SET_UP = '/second-factor';

/** Lets signed-in people pass, once they have the second factor that the shop wants of them. Others go to sign in and come back; with no server to ask, the page says so. */
export const signedInGuard: CanActivateFn = async (_route, target) => {
  const router = inject(Router);
  const session = inject(Session);
  const state = await session.settled();
  if (state === 'signed-in') {
    const isLedThere = target.url === SET_UP || !session.mustSetUp();
    return isLedThere || router.createUrlTree([SET_UP]);
  }
  if (state === 'unavailable') {
    const page = router.createUrlTree(['/unreachable'], { queryParams: { back: target.url } });
    return new RedirectCommand(page, { skipLocationChange: true });
  }
  return router.createUrlTree(['/sign-in'], { queryParams: target.url === '/' ? {} : { back: target.url } });
};

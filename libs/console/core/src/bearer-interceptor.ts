import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { failureOf } from './failure';
import { Session } from './session';

const PUBLIC_PATHS = new Set<string>(
  Object.values(ENDPOINTS)
    .filter((endpoint) => endpoint.permission === 'public')
    .map((endpoint) => endpoint.path),
);

/** Signs requests to the admin API; on 401 renews the session once and asks again. */
export const bearerInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/') || PUBLIC_PATHS.has(request.url)) return next(request);
  const session = inject(Session);
  const used = session.accessToken();
  return next(signed(request, used)).pipe(
    catchError((error: unknown) => {
      if (isSetUpNeeded(error) && !session.mustSetUp()) void session.renew();
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) return throwError(() => error);
      // Another request may have renewed the token while this one was under way.
      const renewed = session.accessToken() === used ? session.renew() : session.settled();
      return from(renewed).pipe(
        switchMap((state) =>
          state === 'signed-in' && session.accessToken() !== used
            ? next(signed(request, session.accessToken()))
            : throwError(() => error),
        ),
      );
    }),
  );
};

/** The shop began to want a second factor of this person; the renewed session says so to all of the console. */
function isSetUpNeeded(error: unknown): boolean {
  return failureOf(error).code === 'second_factor_needed';
}

function signed(request: HttpRequest<unknown>, token: string | null): HttpRequest<unknown> {
  return token === null ? request : request.clone({ setHeaders: { Authorization: `Bearer ${token}` } });
}

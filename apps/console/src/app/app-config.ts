import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withNavigationErrorHandler,
} from '@angular/router';
import { bearerInterceptor, Direction, FullReload, provideHeadingFocus, Theme } from '@feelori/console/core';
import { NamedTitle } from './named-title';
import { routes } from './routes';

/** What the whole console needs from the start; everything else comes with its page. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // Only XMLHttpRequest tells how far an upload is.
    provideHttpClient(withXhr(), withInterceptors([bearerInterceptor])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withNavigationErrorHandler(({ url, error }) => void inject(FullReload).mend(url, error)),
    ),
    provideHeadingFocus(),
    provideAppInitializer(() => inject(Theme).restore()),
    provideAppInitializer(() => inject(Direction).restore()),
    // Instead of a <base> element, which the page's policy does not allow.
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: TitleStrategy, useExisting: NamedTitle },
  ],
};

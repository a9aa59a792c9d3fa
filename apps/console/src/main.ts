import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app-config';

bootstrapApplication(App, appConfig).catch((error: unknown) => {
  document.body.textContent =
    'The console could not start. Reload the page; if it stays so, your browser is too old.';
  throw error;
});

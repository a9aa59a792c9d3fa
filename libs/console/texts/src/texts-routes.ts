import type { CanDeactivateFn, Routes } from '@angular/router';
import { TextPage } from './text-page';
import { TextsPage } from './texts-page';

const askFirst: CanDeactivateFn<TextPage> = (page) => page.mayLeave();

/** The texts part of the console's routes. */
export const textsRoutes: Routes = [
  { path: '', title: 'Texts', component: TextsPage },
  { path: ':id', title: 'Text', component: TextPage, canDeactivate: [askFirst] },
];

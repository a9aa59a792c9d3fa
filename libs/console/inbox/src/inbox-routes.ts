import type { Routes, UrlMatcher } from '@angular/router';
import { InboxPage } from './inbox-page';

/** `inbox` and `inbox/:id` are one page: choosing another conversation keeps the list as it stands. */
const inboxMatcher: UrlMatcher = (segments) => {
  const [inbox, id] = segments;
  if (inbox?.path !== 'inbox' || segments.length > 2) return null;
  return { consumed: segments, posParams: id ? { id } : {} };
};

/** The inbox's part of the console's routes. */
export const inboxRoutes: Routes = [{ matcher: inboxMatcher, title: 'Inbox', component: InboxPage }];

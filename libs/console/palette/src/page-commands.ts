import type { Route, Router } from '@angular/router';
import { may, type Role } from '@feelori/contracts';
import { type Command, permissionOf } from '@feelori/console/core';

const GROUP = 'Go to';

/** The pages a person of this role gets to, as the routes say; a page that shows one of many has no name of its own. */
export function pageCommands(router: Router, role: Role): Command[] {
  const routes = router.config.flatMap(({ children = [] }) => children);
  const inbox: Command = { id: 'page.inbox', words: 'Go to Inbox', group: GROUP, run: to(router, 'inbox') };
  const pages = routes.filter(isPage).filter((route) => mayOpen(route, role));
  return [
    inbox,
    ...pages.map(({ path, title }) => ({
      id: `page.${path}`,
      words: `Go to ${title}`,
      group: GROUP,
      run: to(router, path),
    })),
  ];
}

function to(router: Router, path: string): () => Promise<boolean> {
  return () => router.navigate(['/', ...path.split('/')]);
}

function isPage(route: Route): route is Route & { path: string; title: string } {
  const { path, title } = route;
  return (
    typeof title === 'string' && path !== undefined && !/[:*]/.test(path) && path !== '' && path !== 'inbox'
  );
}

function mayOpen(route: Route, role: Role): boolean {
  const permission = permissionOf(route);
  return permission === null || may(role, permission);
}

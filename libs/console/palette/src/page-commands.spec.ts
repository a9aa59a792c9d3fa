import type { Router } from '@angular/router';
import { permittedGuard } from '@feelori/console/core';
import { pageCommands } from './page-commands';

const router = {
  config: [
    { path: 'sign-in', title: 'Sign in' },
    {
      path: '',
      children: [
        { path: 'home', title: 'Home' },
        { path: 'team', title: 'Team', canActivate: [permittedGuard('team:manage')] },
        { path: 'customers/:id', title: 'Customer' },
        { path: '', loadChildren: () => [] },
        { path: '**', title: 'Not found' },
      ],
    },
  ],
} as unknown as Router;

it('leads to the pages a role gets to, and to no other', () => {
  const words = (role: 'owner' | 'viewer'): string[] => pageCommands(router, role).map((one) => one.words);
  expect(words('owner')).toEqual(['Go to Inbox', 'Go to Home', 'Go to Team']);
  expect(words('viewer')).toEqual(['Go to Inbox', 'Go to Home']);
});

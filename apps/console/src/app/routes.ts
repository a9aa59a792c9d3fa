import type { Routes } from '@angular/router';
import { permittedGuard, signedInGuard } from '@feelori/console/core';

/** Every page of the console; each comes in a file of its own when it is first opened. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('./sign-in-page').then((page) => page.SignInPage),
  },
  {
    path: 'join',
    title: 'Welcome',
    loadComponent: () => import('./join-page').then((page) => page.JoinPage),
  },
  {
    path: 'second-factor',
    title: 'Second factor',
    canActivate: [signedInGuard],
    loadComponent: () => import('@feelori/console/team').then((team) => team.SecondFactorPage),
  },
  {
    path: 'unreachable',
    title: 'Server not reachable',
    loadComponent: () => import('./unreachable-page').then((page) => page.UnreachablePage),
  },
  {
    path: '',
    canActivate: [signedInGuard],
    loadComponent: () => import('./frame').then((frame) => frame.Frame),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'inbox' },
      {
        path: 'home',
        title: 'Home',
        loadComponent: () => import('@feelori/console/home').then((home) => home.HomePage),
      },
      {
        path: 'customers',
        title: 'Customers',
        canActivate: [permittedGuard('customers:read')],
        loadChildren: () =>
          import('@feelori/console/customers').then((customers) => customers.customersRoutes),
      },
      {
        path: 'knowledge',
        title: 'Knowledge',
        canActivate: [permittedGuard('knowledge:read')],
        loadChildren: () =>
          import('@feelori/console/knowledge').then((knowledge) => knowledge.knowledgeRoutes),
      },
      {
        path: 'catalogue',
        title: 'Catalogue',
        canActivate: [permittedGuard('knowledge:read')],
        loadComponent: () =>
          import('@feelori/console/catalogue').then((catalogue) => catalogue.CataloguePage),
      },
      {
        path: 'texts',
        title: 'Texts',
        canActivate: [permittedGuard('texts:read')],
        loadChildren: () => import('@feelori/console/texts').then((texts) => texts.textsRoutes),
      },
      {
        path: 'operations',
        title: 'Operations',
        canActivate: [permittedGuard('operations:read')],
        loadComponent: () =>
          import('@feelori/console/operations').then((operations) => operations.OperationsPage),
      },
      {
        path: 'set-up',
        title: 'Set-up',
        canActivate: [permittedGuard('operations:read')],
        loadComponent: () => import('@feelori/console/set-up').then((setUp) => setUp.SetUpPage),
      },
      {
        path: 'team',
        title: 'Team',
        canActivate: [permittedGuard('team:manage')],
        loadComponent: () => import('@feelori/console/team').then((team) => team.TeamPage),
      },
      {
        path: 'account',
        title: 'Your account',
        loadComponent: () => import('@feelori/console/team').then((team) => team.AccountPage),
      },
      {
        path: 'security',
        title: 'Security',
        canActivate: [permittedGuard('security:read')],
        loadComponent: () => import('@feelori/console/security').then((security) => security.SecurityPage),
      },
      {
        path: 'audit',
        title: 'Audit',
        canActivate: [permittedGuard('audit:read')],
        loadComponent: () => import('@feelori/console/audit').then((audit) => audit.AuditPageView),
      },
      {
        path: 'settings',
        title: 'Settings',
        loadComponent: () => import('@feelori/console/settings').then((settings) => settings.SettingsPage),
      },
      {
        path: 'flags',
        title: 'Flags',
        canActivate: [permittedGuard('flags:read')],
        loadComponent: () => import('@feelori/console/flags').then((flags) => flags.FlagsPage),
      },
      {
        // Below /webhooks WhatsApp and Shopify are answered.
        path: 'outgoing-webhooks',
        title: 'Webhooks',
        canActivate: [permittedGuard('webhooks:manage')],
        loadComponent: () =>
          import('@feelori/console/outgoing-webhooks').then((webhooks) => webhooks.WebhooksPage),
      },
      {
        path: 'labels',
        title: 'Labels',
        loadComponent: () => import('@feelori/console/labels').then((labels) => labels.LabelsPage),
      },
      {
        path: 'macros',
        title: 'Macros',
        loadComponent: () => import('@feelori/console/macros').then((macros) => macros.MacrosPage),
      },
      {
        path: 'saved-replies',
        title: 'Saved replies',
        loadComponent: () =>
          import('@feelori/console/saved-replies').then((replies) => replies.SavedRepliesPage),
      },
      {
        path: 'messages/:id/way',
        title: 'The way of a message',
        loadComponent: () => import('@feelori/console/xray').then((xray) => xray.MessageWayPage),
      },
      {
        path: 'answer-ratings',
        title: 'Rated answers',
        canActivate: [permittedGuard('answers:rate')],
        loadComponent: () => import('@feelori/console/xray').then((xray) => xray.AnswerRatingsPage),
      },
      // Behind the others: its addresses are known only once its file is there.
      { path: '', loadChildren: () => import('@feelori/console/inbox').then((inbox) => inbox.inboxRoutes) },
      {
        path: '**',
        title: 'Not found',
        loadComponent: () => import('./not-found-page').then((page) => page.NotFoundPage),
      },
    ],
  },
];

import type { Routes } from '@angular/router';
import { CustomersPage } from './customers-page';
import { ProfilePage } from './profile-page';

/** The customers' part of the console's routes. */
export const customersRoutes: Routes = [
  { path: '', title: 'Customers', component: CustomersPage },
  { path: ':id', title: 'Customer', component: ProfilePage },
];

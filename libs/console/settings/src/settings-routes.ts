import type { Routes } from '@angular/router';
import { SettingsPage } from './settings-page';

/** The settings' part of the console's routes. */
export const settingsRoutes: Routes = [{ path: 'settings', title: 'Settings', component: SettingsPage }];

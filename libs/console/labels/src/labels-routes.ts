import type { Routes } from '@angular/router';
import { LabelsPage } from './labels-page';

/** The labels' part of the console's routes. */
export const labelsRoutes: Routes = [{ path: 'labels', title: 'Labels', component: LabelsPage }];

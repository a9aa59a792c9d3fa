import { configure } from '@testing-library/angular';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });
// No speed is asserted by it: a loaded machine only needs more patience.
configure({ dom: { asyncUtilTimeout: 10_000 } });

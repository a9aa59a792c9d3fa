import { configure } from '@testing-library/dom';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });
// No speed is asserted by it: a loaded machine only needs more patience.
configure({ asyncUtilTimeout: 10_000 });

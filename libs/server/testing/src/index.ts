export { allOf } from './all-of';
export { explainStores } from './explain-stores';
export { testApp, type TestApp } from './test-app';
export { testSettings, TEST_SECRETS } from './test-settings';
export { testStores, type TestStores } from './test-stores';
export { FakeClock } from '@feelori/platform/clock';
export type { DoorAction, LineFault } from './door-action';
export { type DoorCommand, MongoDoor } from './mongo-door';
export { until } from './until';

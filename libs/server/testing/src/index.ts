export { allOf } from './all-of';
export { queryPlan, type QueryPlan } from './query-plan';
export { testApp, type TestApp } from './test-app';
export { testSettings, TEST_SECRETS } from './test-settings';
export { testStores, type TestStores } from './test-stores';
export { FakeClock } from '@feelori/platform/clock';
export type { DoorAction, LineFault } from './door-action';
export { type DoorCommand, MongoDoor } from './mongo-door';
export { until } from './until';

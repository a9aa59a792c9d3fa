export { AccountPage } from './account-page';
export { SecondFactorPanel } from './second-factor-panel';
export { TeamPage } from './team-page';

export { AccountPage } from './account-page';
export { SecondFactorPage } from './second-factor-page';
export { TeamPage } from './team-page';

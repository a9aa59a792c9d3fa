export { AccountPage } from './account-page';
export { TeamPage } from './team-page';

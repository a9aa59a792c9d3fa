export { Credentials } from './credentials';
export { Invites } from './invites';
export { type StandingChange, TeamRegister } from './team-register';
export type { OneUseLink, User } from './user';
export { Colleagues } from './colleagues';
export { Users } from './users';
export { UsersModule } from './users.module';

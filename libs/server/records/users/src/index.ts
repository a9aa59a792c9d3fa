export { Availabilities, type AvailablePerson } from './availabilities';
export { Credentials } from './credentials';
export { Invites } from './invites';
export { type StandingChange, TeamRegister } from './team-register';
export { SecondFactors } from './second-factors';
export type { OneUseLink, SecondFactor, User } from './user';
export { Colleagues } from './colleagues';
export { Users } from './users';
export { UsersModule } from './users.module';

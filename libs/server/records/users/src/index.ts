export type { User } from './user';
export { Users } from './users';
export { UsersModule } from './users.module';

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Availabilities } from './availabilities';
import { Credentials } from './credentials';
import { SecondFactors } from './second-factors';
import { Invites } from './invites';
import { TeamRegister } from './team-register';
import { teamRegisterSchema } from './team-register.schema';
import { userSchema } from './user.schema';
import { Colleagues } from './colleagues';
import { Users } from './users';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'User', schema: userSchema },
      { name: 'TeamRegister', schema: teamRegisterSchema },
    ]),
  ],
  providers: [Users, Colleagues, Invites, Credentials, SecondFactors, Availabilities, TeamRegister],
  exports: [Users, Colleagues, Invites, Credentials, SecondFactors, Availabilities, TeamRegister],
})
export class UsersModule {}

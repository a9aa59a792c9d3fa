import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ENDPOINTS,
  InviteRequest,
  type PersonLink,
  RoleRequest,
  type Team,
  type TeamPerson,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { Users } from '@feelori/records/users';
import { Invitations } from './invitations';
import { OneUseLinks } from './one-use-links';
import { SecondFactorReset } from './second-factor-reset';
import { Standings } from './standings';
import { teamPersonOf } from './team-person';
import { MOST_PEOPLE } from './team-size';

/** Who is in the team, and what they may do. */
@ApiTags('team')
@Controller()
export class PeopleController {
  constructor(
    private readonly users: Users,
    private readonly invitations: Invitations,
    private readonly standings: Standings,
    private readonly links: OneUseLinks,
    private readonly factors: SecondFactorReset,
  ) {}

  @Get(ENDPOINTS.team.path)
  @Permitted(ENDPOINTS.team.permission)
  async team(): Promise<Team> {
    const users = await this.users.all(MOST_PEOPLE);
    return { people: users.flatMap((user) => teamPersonOf(user) ?? []) };
  }

  @Post(ENDPOINTS.invitePerson.path)
  @Permitted(ENDPOINTS.invitePerson.permission)
  @HttpCode(200)
  invite(@Body() request: InviteRequest, @Acting() actor: Actor): Promise<PersonLink> {
    return this.invitations.invite(request, actor);
  }

  @Post(ENDPOINTS.withdrawInvite.path)
  @Permitted(ENDPOINTS.withdrawInvite.permission)
  @HttpCode(204)
  withdraw(@Param('id') id: string, @Acting() actor: Actor): Promise<void> {
    return this.invitations.withdraw(id, actor);
  }

  @Post(ENDPOINTS.changeRole.path)
  @Permitted(ENDPOINTS.changeRole.permission)
  @HttpCode(200)
  changeRole(
    @Param('id') id: string,
    @Body() { role }: RoleRequest,
    @Acting() actor: Actor,
  ): Promise<TeamPerson> {
    return this.standings.change(id, { kind: 'role', role }, actor);
  }

  @Post(ENDPOINTS.deactivate.path)
  @Permitted(ENDPOINTS.deactivate.permission)
  @HttpCode(200)
  deactivate(@Param('id') id: string, @Acting() actor: Actor): Promise<TeamPerson> {
    return this.standings.change(id, { kind: 'deactivate' }, actor);
  }

  @Post(ENDPOINTS.reactivate.path)
  @Permitted(ENDPOINTS.reactivate.permission)
  @HttpCode(200)
  reactivate(@Param('id') id: string, @Acting() actor: Actor): Promise<TeamPerson> {
    return this.standings.change(id, { kind: 'reactivate' }, actor);
  }

  @Post(ENDPOINTS.resetPassword.path)
  @Permitted(ENDPOINTS.resetPassword.permission)
  @HttpCode(200)
  resetPassword(@Param('id') id: string, @Acting() actor: Actor): Promise<PersonLink> {
    return this.links.offerReset(id, actor);
  }

  @Post(ENDPOINTS.resetSecondFactor.path)
  @Permitted(ENDPOINTS.resetSecondFactor.permission)
  @HttpCode(200)
  resetSecondFactor(@Param('id') id: string, @Acting() actor: Actor): Promise<TeamPerson> {
    return this.factors.reset(id, actor);
  }
}

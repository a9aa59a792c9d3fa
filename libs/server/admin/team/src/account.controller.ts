import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, type MySessions, PasswordRequest, SignOutEverywhereRequest } from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { OwnAccount } from './own-account';

/** One's own password, and where one is signed in. */
@ApiTags('account')
@Controller()
export class AccountController {
  constructor(private readonly account: OwnAccount) {}

  @Get(ENDPOINTS.mySessions.path)
  @Permitted(ENDPOINTS.mySessions.permission)
  sessions(@Acting() actor: Actor, @CurrentUser() { sessionId }: Caller): Promise<MySessions> {
    return this.account.sessions({ ...actor, sessionId });
  }

  @Post(ENDPOINTS.endMySession.path)
  @Permitted(ENDPOINTS.endMySession.permission)
  @HttpCode(204)
  endSession(
    @Param('id') id: string,
    @Acting() actor: Actor,
    @CurrentUser() { sessionId }: Caller,
  ): Promise<void> {
    return this.account.endSession(id, { ...actor, sessionId });
  }

  @Post(ENDPOINTS.signOutEverywhere.path)
  @Permitted(ENDPOINTS.signOutEverywhere.permission)
  @HttpCode(204)
  signOutEverywhere(
    @Body() { keepThis }: SignOutEverywhereRequest,
    @Acting() actor: Actor,
    @CurrentUser() { sessionId }: Caller,
  ): Promise<void> {
    return this.account.signOutEverywhere(keepThis, { ...actor, sessionId });
  }

  @Post(ENDPOINTS.changePassword.path)
  @Permitted(ENDPOINTS.changePassword.permission)
  @HttpCode(204)
  changePassword(
    @Body() request: PasswordRequest,
    @Acting() actor: Actor,
    @CurrentUser() { sessionId }: Caller,
  ): Promise<void> {
    return this.account.changePassword(request, { ...actor, sessionId });
  }
}

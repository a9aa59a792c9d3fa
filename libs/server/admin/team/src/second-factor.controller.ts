import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ENDPOINTS,
  type MySecondFactor,
  type RecoveryCodes,
  SecondFactorConfirmRequest,
  SecondFactorProof,
  type SecondFactorSetUp,
  SecondFactorSetUpRequest,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { OwnSecondFactor } from './own-second-factor';

/** One's own second factor. */
@ApiTags('account')
@Controller()
export class SecondFactorController {
  constructor(private readonly factor: OwnSecondFactor) {}

  @Get(ENDPOINTS.mySecondFactor.path)
  @Permitted(ENDPOINTS.mySecondFactor.permission)
  state(@Acting() actor: Actor, @CurrentUser() { sessionId }: Caller): Promise<MySecondFactor> {
    return this.factor.state({ ...actor, sessionId });
  }

  @Post(ENDPOINTS.setUpSecondFactor.path)
  @Permitted(ENDPOINTS.setUpSecondFactor.permission)
  @HttpCode(200)
  setUp(
    @Body() { password }: SecondFactorSetUpRequest,
    @Acting() actor: Actor,
    @CurrentUser() { sessionId }: Caller,
  ): Promise<SecondFactorSetUp> {
    return this.factor.setUp(password, { ...actor, sessionId });
  }

  @Post(ENDPOINTS.confirmSecondFactor.path)
  @Permitted(ENDPOINTS.confirmSecondFactor.permission)
  @HttpCode(200)
  confirm(
    @Body() { code }: SecondFactorConfirmRequest,
    @Acting() actor: Actor,
    @CurrentUser() { sessionId }: Caller,
  ): Promise<RecoveryCodes> {
    return this.factor.confirm(code, { ...actor, sessionId });
  }

  @Post(ENDPOINTS.removeSecondFactor.path)
  @Permitted(ENDPOINTS.removeSecondFactor.permission)
  @HttpCode(204)
  remove(
    @Body() proof: SecondFactorProof,
    @Acting() actor: Actor,
    @CurrentUser() { sessionId }: Caller,
  ): Promise<void> {
    return this.factor.remove(proof, { ...actor, sessionId });
  }

  @Post(ENDPOINTS.renewRecoveryCodes.path)
  @Permitted(ENDPOINTS.renewRecoveryCodes.permission)
  @HttpCode(200)
  renewRecoveryCodes(
    @Body() proof: SecondFactorProof,
    @Acting() actor: Actor,
    @CurrentUser() { sessionId }: Caller,
  ): Promise<RecoveryCodes> {
    return this.factor.renewRecoveryCodes(proof, { ...actor, sessionId });
  }
}

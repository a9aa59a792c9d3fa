import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { may, type Permission } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import type { Caller } from './access-claims';
import { callerOrRefusal } from './caller-or-refusal';
import { PERMISSION_MARK, PUBLIC_MARK } from './route-marks';

/** Guards every route: signed in unless `@Public()`, and allowed by `@Permitted()`. No mark, no way in. */
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_MARK, places)) return true;
    await super.canActivate(context);
    const permission = this.reflector.getAllAndOverride<Permission | null | undefined>(
      PERMISSION_MARK,
      places,
    );
    if (permission === null) return true;
    const caller = context.switchToHttp().getRequest<{ user: Caller }>().user;
    if (permission === undefined || !may(caller.role, permission)) throw new AppError('forbidden');
    if (caller.mustSetUp) throw new AppError('second_factor_needed');
    return true;
  }

  override handleRequest<T>(error: unknown, user: T | false | null): T {
    return callerOrRefusal(error, user);
  }
}

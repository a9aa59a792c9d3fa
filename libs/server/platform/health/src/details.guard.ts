import { type ExecutionContext, Injectable } from '@nestjs/common';
import { may } from '@feelori/contracts';
import { type Caller, callerOrRefusal, holdsMonitoringToken } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { Settings } from '@feelori/platform/settings';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';

/** Lets in the monitoring token, or a signed-in person who may read operations. */
@Injectable()
export class DetailsGuard extends AuthGuard('jwt') {
  constructor(private readonly settings: Settings) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { user: Caller }>();
    if (holdsMonitoringToken(request.headers.authorization, this.settings.monitoring.token)) return true;
    await super.canActivate(context);
    if (!may(request.user.role, 'operations:read')) throw new AppError('forbidden');
    if (request.user.mustSetUp) throw new AppError('second_factor_needed');
    return true;
  }

  override handleRequest<T>(error: unknown, user: T | false | null): T {
    return callerOrRefusal(error, user);
  }
}

import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AppError } from '@feelori/platform/errors';
import { Settings } from '@feelori/platform/settings';
import type { FastifyRequest } from 'fastify';
import { holdsMonitoringToken } from './monitoring-token';

/** Asks for the monitoring token where one is set. */
@Injectable()
export class MonitoringGuard implements CanActivate {
  constructor(private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    const { token } = this.settings.monitoring;
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers.authorization;
    if (token === null || holdsMonitoringToken(header, token)) return true;
    throw new AppError('unauthenticated');
  }
}

import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AppError } from '@feelori/platform/errors';
import { Settings } from '@feelori/platform/settings';
import type { FastifyRequest } from 'fastify';
import { comesFromOwnPage } from './own-page';

/** In front of what signs people in and out by a cookie: no foreign page gets there. */
@Injectable()
export class OwnPageGuard implements CanActivate {
  constructor(private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const { corsOrigins, publicUrl } = this.settings.gateway;
    const fetchSite = headers['sec-fetch-site']?.toString();
    const from = { origin: headers.origin, fetchSite, host: headers.host };
    if (comesFromOwnPage(from, corsOrigins, publicUrl)) return true;
    throw new AppError('forbidden', 'This does not come from a page of Feelori.');
  }
}

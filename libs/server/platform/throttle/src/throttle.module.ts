import { type ExecutionContext, Global, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { AccessTokens, PUBLIC_MARK } from '@feelori/platform/auth';
import { LiveSettings } from '@feelori/platform/live-settings';
import type { FastifyRequest } from 'fastify';
import { LimitGuard } from './limit.guard';
import { RefusedRequests } from './refused-requests';
import { ThrottleCounts } from './throttle-counts';
import { trackerOf } from './tracker';

/** Requests of one route that one session, or else one address, may make in a minute. */
const A_MINUTE = 1_200;
const NO_LIMIT = 1_000_000_000;

/** Meta and Shopify come from few addresses and must never be held back; probes must always be answered. */
function isExempt(context: ExecutionContext): boolean {
  const { url } = context.switchToHttp().getRequest<FastifyRequest>();
  return url.startsWith('/webhooks/') || url === '/health' || url.startsWith('/health/');
}

/** Where nobody need be signed in, and where a route has a narrower limit, limits hold whatever people set. */
function isPublic(context: ExecutionContext, reflector: Reflector): boolean {
  return (
    reflector.getAllAndOverride<boolean | undefined>(PUBLIC_MARK, [
      context.getHandler(),
      context.getClass(),
    ]) === true
  );
}

@Global()
@Module({ providers: [RefusedRequests, ThrottleCounts], exports: [RefusedRequests, ThrottleCounts] })
class ThrottleCountsModule {}

/**
 * Rate limits for every route but webhooks and probes, by session where somebody is signed in, else by address (IPv6 by
 * /64); `@Throttle()` sets narrower ones.
 */
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      imports: [ThrottleCountsModule],
      inject: [ThrottleCounts, AccessTokens, Reflector, LiveSettings],
      useFactory: (
        storage: ThrottleCounts,
        tokens: AccessTokens,
        reflector: Reflector,
        live: LiveSettings,
      ) => ({
        throttlers: [
          {
            ttl: 60_000,
            limit: (context) =>
              live.get('limits.requests') || isPublic(context, reflector) ? A_MINUTE : NO_LIMIT,
          },
        ],
        storage,
        skipIf: isExempt,
        getTracker: (request, context) =>
          trackerOf(request as FastifyRequest, context, { tokens, reflector }),
      }),
    }),
  ],
  providers: [{ provide: APP_GUARD, useClass: LimitGuard }],
})
export class ThrottleModule {}

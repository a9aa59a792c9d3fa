import { type ExecutionContext, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { AccessTokens } from '@feelori/platform/auth';
import type { FastifyRequest } from 'fastify';
import { ThrottleCounts } from './throttle-counts';
import { trackerOf } from './tracker';

/** Requests of one route that one session, or else one address, may make in a minute. */
const A_MINUTE = { ttl: 60_000, limit: 1_200 };

/** Meta and Shopify come from few addresses and must never be held back; probes must always be answered. */
function isExempt(context: ExecutionContext): boolean {
  const { url } = context.switchToHttp().getRequest<FastifyRequest>();
  return url.startsWith('/webhooks/') || url === '/health' || url.startsWith('/health/');
}

@Module({ providers: [ThrottleCounts], exports: [ThrottleCounts] })
class ThrottleCountsModule {}

/**
 * Rate limits for every route but webhooks and probes, by session where somebody is signed in, else by address (IPv6 by
 * /64); `@Throttle()` sets narrower ones.
 */
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      imports: [ThrottleCountsModule],
      inject: [ThrottleCounts, AccessTokens, Reflector],
      useFactory: (storage: ThrottleCounts, tokens: AccessTokens, reflector: Reflector) => ({
        throttlers: [A_MINUTE],
        storage,
        skipIf: isExempt,
        getTracker: (request, context) =>
          trackerOf(request as FastifyRequest, context, { tokens, reflector }),
      }),
    }),
  ],
  providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
})
export class ThrottleModule {}

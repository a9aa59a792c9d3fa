import { type ExecutionContext, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { callerNetwork, clientAddress } from '@feelori/platform/auth';
import type { FastifyRequest } from 'fastify';
import { ThrottleCounts } from './throttle-counts';

/** Requests one address may make in a minute; a team behind one address must fit in. */
const A_MINUTE = { ttl: 60_000, limit: 1_200 };

/** Meta and Shopify come from few addresses and must never be held back; probes must always be answered. */
function isExempt(context: ExecutionContext): boolean {
  const { url } = context.switchToHttp().getRequest<FastifyRequest>();
  return url.startsWith('/webhooks/') || url === '/health' || url.startsWith('/health/');
}

@Module({ providers: [ThrottleCounts], exports: [ThrottleCounts] })
class ThrottleCountsModule {}

/** Rate limits by address (IPv6 by /64), for every route but webhooks and probes; `@Throttle()` sets narrower ones. */
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      imports: [ThrottleCountsModule],
      inject: [ThrottleCounts],
      useFactory: (storage: ThrottleCounts) => ({
        throttlers: [A_MINUTE],
        storage,
        skipIf: isExempt,
        getTracker: (request) => callerNetwork(clientAddress(request as FastifyRequest)),
      }),
    }),
  ],
  providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
})
export class ThrottleModule {}

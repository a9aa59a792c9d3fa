import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import { clientAddress } from '@feelori/platform/auth';
import type { FastifyRequest } from 'fastify';
import { RefusedRequests } from './refused-requests';

/** Refuses what is over a limit, and has it counted. */
@Injectable()
export class LimitGuard extends ThrottlerGuard {
  @Inject(RefusedRequests) private readonly refused!: RefusedRequests;

  protected override throwThrottlingException(
    context: ExecutionContext,
    detail: ThrottlerLimitDetail,
  ): Promise<void> {
    this.refused.tell(clientAddress(context.switchToHttp().getRequest<FastifyRequest>()));
    return super.throwThrottlingException(context, detail);
  }
}

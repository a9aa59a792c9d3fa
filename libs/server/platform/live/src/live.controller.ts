import type { OutgoingHttpHeaders } from 'node:http';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { ENDPOINTS, type LiveEvent } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { BreakerBoard } from '@feelori/platform/resilience';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventStream } from './event-stream';
import { Live } from './live';

/** The stream of live events (Server-Sent Events) for one console. */
@ApiTags('live')
@Controller()
@SkipThrottle()
export class LiveController {
  constructor(
    private readonly live: Live,
    private readonly breakers: BreakerBoard,
  ) {}

  @Get(ENDPOINTS.live.path)
  @Permitted(ENDPOINTS.live.permission)
  async stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const stands = await this.outages();
    const headers = reply.getHeaders() as OutgoingHttpHeaders;
    reply.hijack();
    const offered = Number(request.headers['last-event-id']);
    new EventStream(reply.raw, this.live).open(
      headers,
      Number.isSafeInteger(offered) ? offered : null,
      stands,
    );
  }

  /** A console that is opened during an outage learns of it at once. */
  private async outages(): Promise<LiveEvent[]> {
    const known = await this.breakers.list();
    const out = known.filter(({ state }) => state !== 'closed');
    return out.map(({ name, state }) => ({ type: 'breaker.changed', name, state }));
  }
}

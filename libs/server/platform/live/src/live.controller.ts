import type { OutgoingHttpHeaders } from 'node:http';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { ENDPOINTS, type LiveEvent } from '@feelori/contracts';
import { type Caller, CurrentUser, Permitted, SessionWatch } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { BreakerBoard } from '@feelori/platform/resilience';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { breakerEvent } from './breaker-event';
import { EventStream } from './event-stream';
import { Live } from './live';
import { StreamPlaces } from './stream-places';

const RETRY_AFTER_S = 30;

/** The stream of live events (Server-Sent Events) for one console. */
@ApiTags('live')
@Controller()
@SkipThrottle()
export class LiveController {
  constructor(
    private readonly live: Live,
    private readonly breakers: BreakerBoard,
    private readonly places: StreamPlaces,
    private readonly sessions: SessionWatch,
  ) {}

  @Get(ENDPOINTS.live.path)
  @Permitted(ENDPOINTS.live.permission)
  async stream(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentUser() caller: Caller,
  ): Promise<void> {
    const stands = await this.outages();
    // Gone while we asked: nothing would ever free its place.
    if (reply.raw.destroyed) return void reply.hijack();
    const free = this.places.take(caller);
    if (free === null) {
      throw new AppError(
        'too_many_requests',
        'Too many live connections are open.',
        undefined,
        RETRY_AFTER_S,
      );
    }
    const headers = reply.getHeaders() as OutgoingHttpHeaders;
    reply.hijack();
    const stream = new EventStream(reply.raw, this.live, caller.id);
    const unwatch = this.sessions.watch(caller, () => stream.end());
    reply.raw.on('close', () => {
      unwatch();
      free();
    });
    const offered = Number(request.headers['last-event-id']);
    stream.open(headers, Number.isSafeInteger(offered) ? offered : null, stands);
  }

  /** A console that is opened during an outage learns of it at once. */
  private async outages(): Promise<LiveEvent[]> {
    const known = await this.breakers.list();
    const out = known.filter(({ state }) => state !== 'closed');
    return out.map(breakerEvent);
  }
}

import type { OutgoingHttpHeaders } from 'node:http';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { ENDPOINTS } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventStream } from './event-stream';
import { Live } from './live';

/** The stream of live events (Server-Sent Events) for one console. */
@ApiTags('live')
@Controller()
@SkipThrottle()
export class LiveController {
  constructor(private readonly live: Live) {}

  @Get(ENDPOINTS.live.path)
  @Permitted(ENDPOINTS.live.permission)
  stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const headers = reply.getHeaders() as OutgoingHttpHeaders;
    reply.hijack();
    const offered = Number(request.headers['last-event-id']);
    new EventStream(reply.raw, this.live).open(headers, Number.isSafeInteger(offered) ? offered : null);
  }
}

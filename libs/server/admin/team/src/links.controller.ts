import { Body, Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { ENDPOINTS, type LinkLook, LinkRequest, LinkUseRequest } from '@feelori/contracts';
import { clientAddress, Permitted } from '@feelori/platform/auth';
import type { FastifyRequest } from 'fastify';
import { OneUseLinks } from './one-use-links';
import { OwnPageGuard } from './own-page.guard';

/** What links that work once are good for; whoever has one needs no other proof. */
@ApiTags('team')
@Controller()
export class LinksController {
  constructor(private readonly links: OneUseLinks) {}

  @Post(ENDPOINTS.lookAtLink.path)
  @Permitted(ENDPOINTS.lookAtLink.permission)
  @UseGuards(OwnPageGuard)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @HttpCode(200)
  look(@Body() { token }: LinkRequest): Promise<LinkLook> {
    return this.links.look(token);
  }

  @Post(ENDPOINTS.useLink.path)
  @Permitted(ENDPOINTS.useLink.permission)
  @UseGuards(OwnPageGuard)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @HttpCode(204)
  use(@Body() request: LinkUseRequest, @Req() raw: FastifyRequest): Promise<void> {
    return this.links.use(request, clientAddress(raw));
  }
}

import { Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { answerHandshake, verifySignature } from '@feelori/edges/whatsapp';
import { clientAddress, Public } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { Metrics } from '@feelori/platform/metrics';
import { SecurityEvents } from '@feelori/records/security-events';
import { Settings } from '@feelori/platform/settings';
import type { FastifyRequest } from 'fastify';
import { Overloaded } from '@feelori/platform/batch';
import { NotStored } from './not-stored';
import { WebhookReceiver } from './webhook-receiver';

/** Seconds after which a refused webhook is welcome again; Meta keeps its own pace, a proxy may obey. */
const RETRY_AFTER_S = 5;
/** Made once: while the database is away there are thousands of these, and a stack for each costs as much as the rest. */
const NOT_STORED = new AppError('database_unavailable', undefined, undefined, RETRY_AFTER_S);
const BUSY = new AppError('unavailable', undefined, undefined, RETRY_AFTER_S);

/** WhatsApp's door. The platform hands the body over as the bytes that were signed. */
@ApiExcludeController()
@Public()
@Controller('webhooks/whatsapp')
export class WhatsAppWebhookController {
  constructor(
    private readonly settings: Settings,
    private readonly receiver: WebhookReceiver,
    private readonly metrics: Metrics,
    private readonly securityEvents: SecurityEvents,
  ) {}

  @Get()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  handshake(@Query() query: Record<string, unknown>): string {
    const answer = answerHandshake(query, this.settings.whatsapp.verifyToken);
    switch (answer.kind) {
      case 'accepted':
        return answer.challenge;
      case 'incomplete':
        throw new AppError(
          'bad_request',
          'hub.mode, hub.verify_token and hub.challenge are needed once each.',
        );
      case 'refused':
        throw new AppError('verification_failed');
    }
  }

  /** 200 once everything is stored; 401 for a wrong signature, 503 when it was not stored. */
  @Post()
  @HttpCode(200)
  async receive(@Req() request: FastifyRequest): Promise<string> {
    const began = performance.now();
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!verifySignature(body, request.headers['x-hub-signature-256'], this.settings.whatsapp.appSecrets)) {
      await this.securityEvents.count('webhook_signature_refused', { address: clientAddress(request) });
      this.metrics.webhook((performance.now() - began) / 1_000, 401);
      throw new AppError('bad_signature');
    }
    try {
      await this.receiver.take(body);
    } catch (error) {
      this.metrics.webhook((performance.now() - began) / 1_000, 503);
      throw refusalOf(error);
    }
    this.metrics.webhook((performance.now() - began) / 1_000, 200);
    return '';
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof NotStored) return NOT_STORED;
  return error instanceof Overloaded ? BUSY : error;
}

import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { clientAddress, Public } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { SecurityEvents } from '@feelori/records/security-events';
import { ShopNews } from '@feelori/skills/catalogue';
import { CheckoutTaker, OrderNewsTaker } from '@feelori/skills/notices';
import { PhoneOrderTaker } from '@feelori/skills/phone-orders';
import { PrivacyAnswers } from '@feelori/skills/privacy';
import type { FastifyRequest } from 'fastify';

const RETRY_AFTER_S = 5;

/** Shopify's door. The platform hands the body over as the bytes that were signed. */
@ApiExcludeController()
@Public()
@Controller('webhooks/shopify')
export class ShopifyWebhookController {
  constructor(
    private readonly news: ShopNews,
    private readonly privacy: PrivacyAnswers,
    private readonly orders: OrderNewsTaker,
    private readonly checkouts: CheckoutTaker,
    private readonly phoneOrders: PhoneOrderTaker,
    private readonly securityEvents: SecurityEvents,
  ) {}

  /** 200 once it is noted what to look at; 400 for what is asked about a person otherwise than its topic says, 401 for a wrong signature, 403 for another shop, 503 when it was not kept: Shopify comes again. */
  @Post()
  @HttpCode(200)
  async receive(@Req() request: FastifyRequest): Promise<string> {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const outcome = await this.news.take(body, (name) => request.headers[name]);
    switch (outcome) {
      case 'taken':
        return this.takeOn(request, body);
      case 'refused':
        await this.securityEvents.count('webhook_signature_refused', { address: clientAddress(request) });
        throw new AppError('bad_signature');
      case 'foreign':
        throw new AppError('forbidden');
      case 'not-kept':
        throw new AppError('unavailable', undefined, undefined, RETRY_AFTER_S);
    }
  }

  /**
   * What is asked about data of persons, and what happened to orders and checkouts. It bears repetition, so it is done also for a webhook
   * that is known.
   */
  private async takeOn({ headers }: FastifyRequest, body: Buffer): Promise<string> {
    const { 'x-shopify-topic': topic, 'x-shopify-webhook-id': id } = headers;
    const text = body.toString();
    const taken = await this.privacy
      .take(topic, id, text)
      .then(async (fits) => {
        if (!fits) return false;
        await Promise.all([
          this.orders.take(topic, id, text),
          this.checkouts.take(topic, text),
          this.phoneOrders.take(topic, text),
        ]);
        return true;
      })
      .catch(() => null);
    if (taken === null) throw new AppError('unavailable', undefined, undefined, RETRY_AFTER_S);
    if (!taken) throw new AppError('bad_request');
    return '';
  }
}

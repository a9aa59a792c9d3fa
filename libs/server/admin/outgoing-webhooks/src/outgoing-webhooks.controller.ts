import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import {
  ENDPOINTS,
  type WebhookDeliveryList,
  type WebhookDeliveryView,
  WebhookEndpointChange,
  type WebhookEndpointList,
  WebhookEndpointRequest,
  type WebhookEndpointView,
  type WebhookSecret,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { DeliveryLog } from './delivery-log';
import { EndpointKeeper } from './endpoint-keeper';

const SLOW_DOWN = { default: { limit: 30, ttl: 60_000 } };

/** Which other systems are told what happens. */
@ApiTags('outgoing webhooks')
@Controller()
export class OutgoingWebhooksController {
  constructor(
    private readonly keeper: EndpointKeeper,
    private readonly log: DeliveryLog,
  ) {}

  @Get(ENDPOINTS.webhookEndpoints.path)
  @Permitted(ENDPOINTS.webhookEndpoints.permission)
  all(): Promise<WebhookEndpointList> {
    return this.keeper.all();
  }

  @Post(ENDPOINTS.addWebhookEndpoint.path)
  @Permitted(ENDPOINTS.addWebhookEndpoint.permission)
  @HttpCode(200)
  add(@Body() request: WebhookEndpointRequest, @Acting() actor: Actor): Promise<WebhookSecret> {
    return this.keeper.add(request, actor);
  }

  @Put(ENDPOINTS.changeWebhookEndpoint.path)
  @Permitted(ENDPOINTS.changeWebhookEndpoint.permission)
  change(
    @Param('id') id: string,
    @Body() request: WebhookEndpointChange,
    @Acting() actor: Actor,
  ): Promise<WebhookEndpointView> {
    return this.keeper.change(id, request, actor);
  }

  @Delete(ENDPOINTS.removeWebhookEndpoint.path)
  @Permitted(ENDPOINTS.removeWebhookEndpoint.permission)
  @HttpCode(204)
  remove(@Param('id') id: string, @Acting() actor: Actor): Promise<void> {
    return this.keeper.remove(id, actor);
  }

  @Post(ENDPOINTS.rotateWebhookSecret.path)
  @Permitted(ENDPOINTS.rotateWebhookSecret.permission)
  @HttpCode(200)
  rotate(@Param('id') id: string, @Acting() actor: Actor): Promise<WebhookSecret> {
    return this.keeper.rotate(id, actor);
  }

  @Post(ENDPOINTS.testWebhookEndpoint.path)
  @Permitted(ENDPOINTS.testWebhookEndpoint.permission)
  @Throttle(SLOW_DOWN)
  @HttpCode(200)
  test(@Param('id') id: string, @Acting() actor: Actor): Promise<WebhookDeliveryView> {
    return this.log.test(id, actor);
  }

  @Get(ENDPOINTS.webhookDeliveries.path)
  @Permitted(ENDPOINTS.webhookDeliveries.permission)
  deliveries(@Param('id') id: string): Promise<WebhookDeliveryList> {
    return this.log.of(id);
  }

  @Post(ENDPOINTS.replayWebhook.path)
  @Permitted(ENDPOINTS.replayWebhook.permission)
  @Throttle(SLOW_DOWN)
  @HttpCode(200)
  replay(
    @Param('id') id: string,
    @Param('eventId') eventId: string,
    @Acting() actor: Actor,
  ): Promise<WebhookDeliveryView> {
    return this.log.replay(id, eventId, actor);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { StandingFigures } from '@feelori/platform/health';
import { Metrics } from '@feelori/platform/metrics';
import { WebhookEndpoints } from '@feelori/records/outgoing-webhooks';

/** Publishes how many endpoints were switched off since nothing was taken there. */
@Injectable()
export class EndpointFigures implements OnModuleInit {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly standing: StandingFigures,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.standing.register(async () => {
      const failed = (await this.endpoints.all()).filter(({ off }) => off === 'failed' || off === 'gone');
      this.metrics.states.webhookEndpointsFailed(failed.length);
    });
  }
}

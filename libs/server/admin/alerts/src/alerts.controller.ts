import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { type AlertsView, type AlertView, ENDPOINTS, type MailTest } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { type Alert, Alerts } from '@feelori/records/alerts';
import { AlertTeller } from '@feelori/skills/alerts';

const SHOWN_MOST = 50;

/** What needs a person, and whether anybody is told. */
@ApiTags('operations')
@Controller()
export class AlertsController {
  constructor(
    private readonly alerts: Alerts,
    private readonly teller: AlertTeller,
  ) {}

  @Get(ENDPOINTS.alerts.path)
  @Permitted(ENDPOINTS.alerts.permission)
  async all(): Promise<AlertsView> {
    const told = (await this.alerts.all()).filter(({ toldAt }) => toldAt !== null);
    const holding = told.filter(({ endedAt }) => endedAt === null);
    const over = told.filter(({ endedAt }) => endedAt !== null);
    return { items: [...holding, ...over].slice(0, SHOWN_MOST).map(alertView), noMail: this.teller.noMail };
  }

  @Post(ENDPOINTS.testAlertMail.path)
  @Permitted(ENDPOINTS.testAlertMail.permission)
  @Throttle({ default: { limit: 5, ttl: 60_000 } })
  @HttpCode(200)
  async test(): Promise<MailTest> {
    return { problem: await this.teller.test() };
  }
}

function alertView({ alert, severity, summary, since, endedAt }: Alert): AlertView {
  return { alert, severity, summary, since: since.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}

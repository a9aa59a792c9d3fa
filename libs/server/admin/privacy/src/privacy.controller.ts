import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, PRIVACY_DAYS, type PrivacyRequestView } from '@feelori/contracts';
import { Acting, type Actor, auditEntry } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { type PrivacyRequest, PrivacyRequests } from '@feelori/records/privacy-requests';
import { Users } from '@feelori/records/users';

const SHOWN = 200;
const DAY_MS = 86_400_000;

/** What Shopify asked about persons' data. */
@ApiTags('privacy')
@Controller()
export class PrivacyController {
  constructor(
    private readonly requests: PrivacyRequests,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** The newest 200, first. */
  @Get(ENDPOINTS.privacyRequests.path)
  @Permitted(ENDPOINTS.privacyRequests.permission)
  async list(): Promise<PrivacyRequestView[]> {
    return this.views(await this.requests.newest(SHOWN));
  }

  /** The person's data was given to the shop's owner. */
  @Post(ENDPOINTS.answerPrivacyRequest.path)
  @Permitted(ENDPOINTS.answerPrivacyRequest.permission)
  @HttpCode(200)
  async answer(@Param('id') id: string, @Acting() actor: Actor): Promise<PrivacyRequestView> {
    const before = await this.requests.byId(id);
    if (before === null) throw new AppError('not_found', 'There is no such request.');
    const at = this.clock.now();
    const change = {
      action: 'privacy.answered' as const,
      about: `privacy request ${id}`,
      before: {},
      after: {},
    };
    if (before.doneAt === null) await this.requests.answer(id, actor.id, at, auditEntry(actor, at, change));
    const [view] = await this.views([(await this.requests.byId(id)) ?? before]);
    if (view === undefined) throw new AppError('not_found');
    return view;
  }

  private async views(requests: readonly PrivacyRequest[]): Promise<PrivacyRequestView[]> {
    const people = requests.flatMap(({ doneBy }) => (doneBy === null ? [] : [doneBy]));
    const names = await this.users.namesOf(people);
    return requests.map(({ _id, topic, askedAt, customerIds, doneAt, doneBy }) => ({
      id: _id,
      topic,
      askedAt: askedAt.toISOString(),
      dueAt: new Date(askedAt.getTime() + PRIVACY_DAYS * DAY_MS).toISOString(),
      customerIds,
      doneAt: doneAt?.toISOString() ?? null,
      doneBy: doneBy === null ? null : (names.get(doneBy) ?? 'somebody who is gone'),
    }));
  }
}

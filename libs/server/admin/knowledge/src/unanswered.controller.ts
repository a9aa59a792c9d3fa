import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, SettleRequest, type UnansweredList as Questions } from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { UnansweredList } from './unanswered-list';

/** The name of a group of questions. */
const GROUP = /^[\w-]{22}$/;

/** What customers asked and nobody had written. */
@ApiTags('knowledge')
@Controller()
export class UnansweredController {
  constructor(private readonly unanswered: UnansweredList) {}

  @Get(ENDPOINTS.unanswered.path)
  @Permitted(ENDPOINTS.unanswered.permission)
  all(): Promise<Questions> {
    return this.unanswered.all();
  }

  @Post(ENDPOINTS.settleUnanswered.path)
  @Permitted(ENDPOINTS.settleUnanswered.permission)
  @HttpCode(204)
  async settle(
    @Param('id') id: string,
    @Body() { state }: SettleRequest,
    @Acting() actor: Actor,
  ): Promise<void> {
    if (!GROUP.test(id)) throw new AppError('not_found', 'There is no such question.');
    await this.unanswered.settle(id, { state, articleId: null }, actor);
  }
}

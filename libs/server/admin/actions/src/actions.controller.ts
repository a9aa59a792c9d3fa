import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActionDecision, type ActionList, type ActionView, ENDPOINTS } from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { ActionDecider } from './action-decider';

/** What customers want done to their orders, for whoever has the conversation. */
@ApiTags('actions')
@Controller()
export class ActionsController {
  constructor(private readonly decider: ActionDecider) {}

  @Get(ENDPOINTS.actions.path)
  @Permitted(ENDPOINTS.actions.permission)
  list(@Param('id') id: string): Promise<ActionList> {
    return this.decider.list(id);
  }

  @Post(ENDPOINTS.decideAction.path)
  @Permitted(ENDPOINTS.decideAction.permission)
  @HttpCode(200)
  decide(
    @Param('id') id: string,
    @Param('key') key: string,
    @Body() decision: ActionDecision,
    @Acting() actor: Actor,
  ): Promise<ActionView> {
    return this.decider.decide(id, key, decision, actor);
  }
}

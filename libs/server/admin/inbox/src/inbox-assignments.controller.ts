import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AssignRequest,
  type Colleagues,
  type ConversationRow,
  ENDPOINTS,
  LabellingRequest,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { InboxAssignments } from './inbox-assignments';

/** People give conversations to colleagues and put labels on them. */
@ApiTags('inbox')
@Controller()
export class InboxAssignmentsController {
  constructor(private readonly assignments: InboxAssignments) {}

  @Get(ENDPOINTS.colleagues.path)
  @Permitted(ENDPOINTS.colleagues.permission)
  colleagues(): Promise<Colleagues> {
    return this.assignments.colleagues();
  }

  @Post(ENDPOINTS.assign.path)
  @Permitted(ENDPOINTS.assign.permission)
  @HttpCode(200)
  assign(
    @Param('id') id: string,
    @Body() request: AssignRequest,
    @Acting() actor: Actor,
  ): Promise<ConversationRow> {
    return this.assignments.assign(id, request, actor);
  }

  @Post(ENDPOINTS.putLabels.path)
  @Permitted(ENDPOINTS.putLabels.permission)
  @HttpCode(200)
  putLabels(
    @Param('id') id: string,
    @Body() request: LabellingRequest,
    @Acting() actor: Actor,
  ): Promise<ConversationRow> {
    return this.assignments.putLabels(id, request, actor);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CustomerMerge,
  type CustomerMergeList,
  ENDPOINTS,
  type MergePreview,
  MergeRequest,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { CustomerMerges } from './customer-merges';

/** Two customers who are one person. */
@ApiTags('customers')
@Controller()
export class MergesController {
  constructor(private readonly merges: CustomerMerges) {}

  /** Those that can still be undone. */
  @Get(ENDPOINTS.customerMerges.path)
  @Permitted(ENDPOINTS.customerMerges.permission)
  async list(@Param('id') id: string, @CurrentUser() { role }: Caller): Promise<CustomerMergeList> {
    return { items: await this.merges.undoable(id, role) };
  }

  /** What a merger would do; nothing is changed. */
  @Get(ENDPOINTS.mergePreview.path)
  @Permitted(ENDPOINTS.mergePreview.permission)
  preview(
    @Param('id') id: string,
    @Param('otherId') otherId: string,
    @CurrentUser() { role }: Caller,
  ): Promise<MergePreview> {
    return this.merges.preview(id, otherId, role);
  }

  @Post(ENDPOINTS.mergeCustomers.path)
  @Permitted(ENDPOINTS.mergeCustomers.permission)
  @HttpCode(200)
  merge(
    @Param('id') id: string,
    @Body() { from }: MergeRequest,
    @Acting() actor: Actor,
  ): Promise<CustomerMerge> {
    return this.merges.merge(id, from, actor);
  }

  @Post(ENDPOINTS.undoMerge.path)
  @Permitted(ENDPOINTS.undoMerge.permission)
  @HttpCode(200)
  undo(
    @Param('id') id: string,
    @Param('mergeId') mergeId: string,
    @Acting() actor: Actor,
  ): Promise<CustomerMerge> {
    return this.merges.undo(id, mergeId, actor);
  }
}

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BulkRequest, type BulkResults, ENDPOINTS } from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { InboxBulk } from './inbox-bulk';

/** People do the same with many conversations. */
@ApiTags('inbox')
@Controller()
export class InboxBulkController {
  constructor(private readonly bulk: InboxBulk) {}

  @Post(ENDPOINTS.bulk.path)
  @Permitted(ENDPOINTS.bulk.permission)
  @HttpCode(200)
  act(@Body() request: BulkRequest, @Acting() actor: Actor): Promise<BulkResults> {
    return this.bulk.act(request, actor);
  }
}

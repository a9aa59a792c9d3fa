import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, UsageQuery, type UsageReport } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { UsageReader } from './usage-reader';

/** What the product did. */
@ApiTags('insights')
@Controller()
export class InsightsController {
  constructor(private readonly reader: UsageReader) {}

  @Get(ENDPOINTS.usage.path)
  @Permitted(ENDPOINTS.usage.permission)
  usage(@Query() query: UsageQuery): Promise<UsageReport> {
    return this.reader.report(query);
  }
}

import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { ENDPOINTS, ExportQuery } from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { CustomerExports } from './customer-exports';

const TYPES = { json: 'application/json', html: 'text/html; charset=utf-8' } as const;

/** Everything about one customer, as a file. */
@ApiTags('customers')
@Controller()
export class PersonExportController {
  constructor(private readonly exports: CustomerExports) {}

  /** `format=html` is the same for people to read. Nothing is gathered before it is sent. */
  @Get(ENDPOINTS.exportCustomer.path)
  @Permitted(ENDPOINTS.exportCustomer.permission)
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  async export(
    @Param('id') id: string,
    @Query() { format = 'json' }: ExportQuery,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.exports.stream(id, format, actor), {
      type: TYPES[format],
      disposition: `attachment; filename="customer.${format}"`,
    });
  }
}

import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { type AuditPage, AuditQuery, type AuditVerdict, ENDPOINTS } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { AuditReader } from './audit-reader';

/** Every change a person made. */
@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(private readonly reader: AuditReader) {}

  @Get(ENDPOINTS.audit.path)
  @Permitted(ENDPOINTS.audit.permission)
  page(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.reader.page(query);
  }

  /** Reads the whole chain. */
  @Post(ENDPOINTS.verifyAudit.path)
  @Permitted(ENDPOINTS.verifyAudit.permission)
  @Throttle({ default: { limit: 6, ttl: 60_000 } })
  @HttpCode(200)
  verify(): Promise<AuditVerdict> {
    return this.reader.verify();
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ENDPOINTS,
  type SecurityCounts,
  type SecurityEventPage,
  SecurityEventsQuery,
  type SecurityExposure,
} from '@feelori/contracts';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { ExposureReader } from './exposure-reader';
import { SecurityReader } from './security-reader';

/** What happened that concerns security. */
@ApiTags('security')
@Controller()
export class SecurityController {
  constructor(
    private readonly reader: SecurityReader,
    private readonly exposure: ExposureReader,
  ) {}

  @Get(ENDPOINTS.securityEvents.path)
  @Permitted(ENDPOINTS.securityEvents.permission)
  page(@Query() query: SecurityEventsQuery, @CurrentUser() { role }: Caller): Promise<SecurityEventPage> {
    return this.reader.page(query, role);
  }

  @Get(ENDPOINTS.securityCounts.path)
  @Permitted(ENDPOINTS.securityCounts.permission)
  counts(): Promise<SecurityCounts> {
    return this.reader.counts();
  }

  @Get(ENDPOINTS.securityExposure.path)
  @Permitted(ENDPOINTS.securityExposure.permission)
  exposed(@CurrentUser() { role }: Caller): Promise<SecurityExposure> {
    return this.exposure.read(role);
  }
}

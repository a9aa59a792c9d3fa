import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, type SetUpReport } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { Doctor } from '@feelori/skills/doctor';

/** Whether everything is in place that a customer's message needs. */
@ApiTags('set-up')
@Controller()
export class SetUpController {
  constructor(private readonly doctor: Doctor) {}

  @Get(ENDPOINTS.setUp.path)
  @Permitted(ENDPOINTS.setUp.permission)
  report(): Promise<SetUpReport> {
    return this.doctor.report();
  }
}

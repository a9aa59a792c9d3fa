import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AvailabilityRequest, ENDPOINTS, type MyAvailability } from '@feelori/contracts';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { OwnAvailability } from './own-availability';

/** Whether one gets new hand-overs. */
@ApiTags('account')
@Controller()
export class AvailabilityController {
  constructor(private readonly availability: OwnAvailability) {}

  @Get(ENDPOINTS.myAvailability.path)
  @Permitted(ENDPOINTS.myAvailability.permission)
  state(@CurrentUser() { id }: Caller): Promise<MyAvailability> {
    return this.availability.state(id);
  }

  @Post(ENDPOINTS.setAvailability.path)
  @Permitted(ENDPOINTS.setAvailability.permission)
  @HttpCode(200)
  say(@Body() { available }: AvailabilityRequest, @CurrentUser() { id }: Caller): Promise<MyAvailability> {
    return this.availability.say(id, available);
  }
}

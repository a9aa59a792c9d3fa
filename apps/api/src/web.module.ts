import { Module } from '@nestjs/common';
import { TeamModule } from '@feelori/desk/team';

/** What the web role serves: webhooks come in, people work at the desk. */
@Module({
  imports: [TeamModule],
})
export class WebModule {}

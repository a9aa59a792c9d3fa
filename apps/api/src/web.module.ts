import { Module } from '@nestjs/common';
import { InboxModule } from '@feelori/desk/inbox';
import { TeamModule } from '@feelori/desk/team';
import { ArrivalModule } from '@feelori/flow/arrival';

/** What the web role serves: webhooks come in, people work at the desk. */
@Module({
  imports: [ArrivalModule, InboxModule, TeamModule],
})
export class WebModule {}

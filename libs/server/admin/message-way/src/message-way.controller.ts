import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, type MessageWay } from '@feelori/contracts';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { WayReader } from './way-reader';

/** The way of one message, from WhatsApp's webhook to the customer's phone. */
@ApiTags('messages')
@Controller()
export class MessageWayController {
  constructor(private readonly reader: WayReader) {}

  /** `id` is the message's id in its thread, or the id of an entry of the outbox. */
  @Get(ENDPOINTS.messageWay.path)
  @Permitted(ENDPOINTS.messageWay.permission)
  way(@Param('id') id: string, @CurrentUser() caller: Caller): Promise<MessageWay> {
    return this.reader.way(id, caller);
  }
}

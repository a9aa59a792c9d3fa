import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Live } from '@feelori/platform/live';
import { InboxReader } from './inbox-reader';

/** Lets live events carry the row they change: read once for all consoles, instead of by each of them. */
@Injectable()
export class LiveRows implements OnModuleInit {
  constructor(
    private readonly live: Live,
    private readonly reader: InboxReader,
  ) {}

  onModuleInit(): void {
    this.live.showRows((ids) => this.reader.rowsOf(ids));
  }
}

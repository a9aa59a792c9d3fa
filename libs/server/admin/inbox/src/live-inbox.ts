import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Live } from '@feelori/platform/live';
import { InboxReader } from './inbox-reader';

/** Lets live events carry what changes, rows and counts: read once for all consoles, instead of by each of them. */
@Injectable()
export class LiveInbox implements OnModuleInit {
  constructor(
    private readonly live: Live,
    private readonly reader: InboxReader,
  ) {}

  onModuleInit(): void {
    this.live.showRows((ids) => this.reader.rowsOf(ids));
    this.live.showCounts((personId) => this.reader.counts(personId));
  }
}

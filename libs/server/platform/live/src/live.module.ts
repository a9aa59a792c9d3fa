import { Global, Module } from '@nestjs/common';
import { BreakerNews } from './breaker-news';
import { Live } from './live';
import { LiveController } from './live.controller';

/** Live events for every process; the web role also serves the stream. */
@Global()
@Module({ controllers: [LiveController], providers: [BreakerNews, Live], exports: [Live] })
export class LiveModule {}

import { Global, Module } from '@nestjs/common';
import { BreakerNews } from './breaker-news';
import { Live } from './live';
import { LiveController } from './live.controller';
import { StreamPlaces } from './stream-places';

/** Live events for every process; the web role also serves the stream. */
@Global()
@Module({ controllers: [LiveController], providers: [BreakerNews, Live, StreamPlaces], exports: [Live] })
export class LiveModule {}

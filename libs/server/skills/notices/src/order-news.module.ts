import { Module } from '@nestjs/common';
import { NoticesModule } from '@feelori/records/notices';
import { OrderNewsTaker } from './order-news-taker';

/** What notes that something happened to an order. */
@Module({ imports: [NoticesModule], providers: [OrderNewsTaker], exports: [OrderNewsTaker] })
export class OrderNewsModule {}

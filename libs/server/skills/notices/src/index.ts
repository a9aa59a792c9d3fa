export { type DueNews, dueNews, type NewsItem } from './due-news';
export type { NewsReader } from './news-facts';
export { type NewsMessage, newsMessage } from './news-message';
export { type NewsRecipient, NewsRecipients } from './news-recipients';
export { OrderNewsModule } from './order-news.module';
export { OrderNewsTaker } from './order-news-taker';
export { OrderNewsReader, type ShopOrderNews } from './order-news-reader';
export { OrderNewsReaderModule } from './order-news-reader.module';

export { MediaFetchModule } from './media-fetch.module';

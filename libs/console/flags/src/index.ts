export { FlagsPage } from './flags-page';

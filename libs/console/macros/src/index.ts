export { MacrosPage } from './macros-page';

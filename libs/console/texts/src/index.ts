export { textsRoutes } from './texts-routes';

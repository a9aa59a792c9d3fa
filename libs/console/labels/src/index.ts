export { labelsRoutes } from './labels-routes';

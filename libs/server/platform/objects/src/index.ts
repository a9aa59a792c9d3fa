export { ObjectStore } from './object-store';

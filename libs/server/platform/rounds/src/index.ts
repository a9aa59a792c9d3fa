export { Rounds } from './rounds';

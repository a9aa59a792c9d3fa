export type * from './making';
export type * from './turn';
export { Turns } from './turns';
export { TurnsModule } from './turns.module';

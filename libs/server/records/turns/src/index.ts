export type * from './making';
export type * from './turn';
export { type ModelCosts, TurnCosts } from './turn-costs';
export { Turns } from './turns';
export { TurnsModule } from './turns.module';

export type * from './making';
export type * from './turn';
export { type ModelCosts, TurnCosts } from './turn-costs';
export { Turns } from './turns';
export { type CountedTurn, type FoundTurn, TurnsBehind } from './turns-behind';
export { TurnsModule } from './turns.module';

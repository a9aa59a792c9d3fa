export type * from './turn';
export { opaqueOf, sendOfOpaque, type SendRef } from './opaque-data';
export { isSettled, stateOfStatus, statesBefore, UNSETTLED } from './send-lattice';
export type { StatusNews } from './status-move';
export type { TurnPlace } from './turn-place';
export { type StatusEffect, Turns } from './turns';
export { TurnsModule } from './turns.module';

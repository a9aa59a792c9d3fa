export type * from './turn';
export { opaqueOf, sendOfOpaque, type SendRef } from './opaque-data';
export { isSettled, stateOfStatus, statesBefore, UNSETTLED } from './send-lattice';
export { type StatusEffect, type StatusNews, Turns } from './turns';
export { TurnsModule } from './turns.module';

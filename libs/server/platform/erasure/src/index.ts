export { aged, type AgedKind, type Aging, agingOf } from './aged';
export { erased, erasureOf, type Erasure, type PersonalErasure } from './erased';

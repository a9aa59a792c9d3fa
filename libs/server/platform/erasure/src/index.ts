export { erased, erasureOf, type Erasure, type PersonalErasure } from './erased';

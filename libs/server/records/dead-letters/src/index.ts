export type * from './dead-letter';
export { DeadLetters } from './dead-letters';
export { DeadLettersModule } from './dead-letters.module';

export type * from './dead-letter';
export { DeadLetters, type LetterCause } from './dead-letters';
export { DeadLettersModule } from './dead-letters.module';

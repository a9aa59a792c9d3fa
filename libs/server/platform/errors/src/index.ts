export { AppError, type FieldError } from './app-error';
export { bodyCheck } from './body-check';
export { ErrorsModule } from './errors.module';
export { problemOf } from './problem-of';
export { ProblemFilter } from './problem.filter';
export { sendProblem } from './send-problem';

import type { FastifyReply } from 'fastify';
import { AppError } from './app-error';
import { problemOf } from './problem-of';

/** Answers with the problem of an error; for the filter, and for what happens before controllers. */
export function sendProblem(reply: FastifyReply, error: unknown, correlation: string): void {
  const problem = problemOf(error, correlation);
  const wait = error instanceof AppError ? error.retryAfterSeconds : undefined;
  if (wait !== undefined) void reply.header('Retry-After', String(wait));
  else if (problem.status === 503) void reply.header('Retry-After', '5');
  void reply
    .status(problem.status)
    .header('Content-Type', 'application/problem+json')
    // Also where no hook has run, for what the router itself refuses.
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(problem));
}

import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { newId } from '@feelori/platform/ids';
import { AppError } from './app-error';
import { correlationId } from './correlation';
import { problemOf } from './problem-of';

/** Turns every error into `application/problem+json`; logs those that are our fault. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, correlationId() ?? newId());
    if (problem.code === 'internal')
      this.logger.error({ err: error, correlation_id: problem.correlation_id });
    if (reply.sent || reply.raw.headersSent) return;
    const wait = error instanceof AppError ? error.retryAfterSeconds : undefined;
    if (wait !== undefined) void reply.header('Retry-After', String(wait));
    else if (problem.status === 503) void reply.header('Retry-After', '5');
    void reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json')
      .send(JSON.stringify(problem));
  }
}

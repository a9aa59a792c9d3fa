import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem-of';
import { sendProblem } from './send-problem';

/** Turns every error into `application/problem+json`; logs those that are our fault. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { id } = http.getRequest<FastifyRequest>();
    if (problemOf(error, id).code === 'internal') this.logger.error({ err: error, correlation_id: id });
    const reply = http.getResponse<FastifyReply>();
    if (!reply.sent && !reply.raw.headersSent) sendProblem(reply, error, id);
  }
}

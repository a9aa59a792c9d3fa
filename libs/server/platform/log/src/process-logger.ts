import { Injectable, type LoggerService } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { nestLogCall } from './nest-log-call';

/** What Nest's `Logger` writes to: every call becomes one pino line. */
@Injectable()
export class ProcessLogger implements LoggerService {
  constructor(private readonly pino: PinoLogger) {}

  verbose(...call: unknown[]): void {
    this.pino.trace(...nestLogCall(call));
  }

  debug(...call: unknown[]): void {
    this.pino.debug(...nestLogCall(call));
  }

  log(...call: unknown[]): void {
    this.pino.info(...nestLogCall(call));
  }

  warn(...call: unknown[]): void {
    this.pino.warn(...nestLogCall(call));
  }

  error(...call: unknown[]): void {
    this.pino.error(...nestLogCall(call));
  }

  fatal(...call: unknown[]): void {
    this.pino.fatal(...nestLogCall(call));
  }
}

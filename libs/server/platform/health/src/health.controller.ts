import { Controller, Get, HttpCode, HttpException, Res, UseGuards } from '@nestjs/common';
import { HealthCheckService, type HealthCheckResult, type HealthIndicatorResult } from '@nestjs/terminus';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { Shutdown } from '@feelori/platform/lifecycle';
import type { FastifyReply } from 'fastify';
import { DetailsGuard } from './details.guard';
import { GLANCE_MS, type HealthDetails, HealthDetailsReader } from './health-details';
import { StoreChecks } from './store-checks';

/** The probes (docs/running.md §2). */
@Controller('health')
@ApiExcludeController()
@Public()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly checks: StoreChecks,
    private readonly details: HealthDetailsReader,
    private readonly shutdown: Shutdown,
  ) {}

  /** The process answers; nothing else is looked at. */
  @Get()
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 exactly when messages can be taken: the database is writable and the process is not ending. */
  @Get('ready')
  async ready(): Promise<HealthCheckResult> {
    if (this.shutdown.begun) throw new AppError('unavailable', 'The process is ending.');
    const result = await this.check(() => this.checks.database());
    if (result.status === 'error') throw new AppError('unavailable', 'The database cannot take a write.');
    return result;
  }

  /** Everything at one glance, within half a second whatever hangs, always with a body; 503 when not ready. */
  @Get('comprehensive')
  @UseGuards(DetailsGuard)
  @HttpCode(200)
  async comprehensive(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HealthDetails & { status: string; checks: HealthCheckResult['details'] }> {
    const [result, details] = await Promise.all([
      this.check(() => this.checks.databaseWithin(GLANCE_MS)),
      this.details.read(),
    ]);
    const status = this.shutdown.begun ? 'shutting_down' : result.status;
    if (status !== 'ok' && status !== 'degraded') void reply.status(503);
    return { status, checks: result.details, ...details };
  }

  private async check(database: () => Promise<HealthIndicatorResult>): Promise<HealthCheckResult> {
    try {
      return await this.health.check([
        database,
        () => this.checks.redis(),
        () => this.checks.workers(),
        () => this.checks.clocks(),
      ]);
    } catch (error) {
      // Terminus throws its result; anything else is a mistake of ours.
      if (error instanceof HttpException) return error.getResponse() as HealthCheckResult;
      throw error;
    }
  }
}

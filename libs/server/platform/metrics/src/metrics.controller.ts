import { Controller, Get, Header, UseGuards } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import { PrometheusController } from '@willsoto/nestjs-prometheus';
import { MonitoringGuard, Public } from '@feelori/platform/auth';
import { ApiExcludeController } from '@nestjs/swagger';
import { register } from 'prom-client';

/** `GET /metrics` for Prometheus; asks for the monitoring token when one is set. */
@Controller()
@ApiExcludeController()
@Public()
@SkipThrottle()
@UseGuards(MonitoringGuard)
export class MetricsController extends PrometheusController {
  @Get()
  @Header('Content-Type', register.contentType)
  override async index(): Promise<string> {
    return register.metrics();
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import {
  type BreakerPast,
  BreakerRequest,
  type BreakerView,
  type CacheView,
  ENDPOINTS,
  FailureEditRequest,
  FailureRequest,
  type FailureRow,
  FailuresQuery,
  type FailureTrace,
  type OperationsView,
  type ReplayReport,
  ReplayRequest,
  type SignedInUser,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { CurrentUser, Permitted } from '@feelori/platform/auth';
import { BreakerActs } from './breaker-acts';
import { BreakerPastReader } from './breaker-past-reader';
import { CacheActs } from './cache-acts';
import { FailureActs } from './failure-acts';
import { FailureEditor } from './failure-editor';
import { FailureReader } from './failure-reader';
import { OperationsReader } from './operations-reader';

/** How the product runs, what failed, and what people do about it. */
@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(
    private readonly reader: OperationsReader,
    private readonly failures: FailureReader,
    private readonly acts: FailureActs,
    private readonly editor: FailureEditor,
    private readonly breakers: BreakerActs,
    private readonly breakersPast: BreakerPastReader,
    private readonly caches: CacheActs,
  ) {}

  @Get(ENDPOINTS.operations.path)
  @Permitted(ENDPOINTS.operations.permission)
  operations(): Promise<OperationsView> {
    return this.reader.view();
  }

  @Get(ENDPOINTS.failures.path)
  @Permitted(ENDPOINTS.failures.permission)
  ofCause(@Query() query: FailuresQuery): Promise<FailureRow[]> {
    return this.failures.ofCause(query);
  }

  @Get(ENDPOINTS.failure.path)
  @Permitted(ENDPOINTS.failure.permission)
  failure(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @CurrentUser() { role }: SignedInUser,
  ): Promise<FailureTrace> {
    return this.failures.trace(kind, id, role);
  }

  @Post(ENDPOINTS.replayFailures.path)
  @Permitted(ENDPOINTS.replayFailures.permission)
  @Throttle({ default: { limit: 60, ttl: 60_000 } })
  @HttpCode(200)
  replay(@Body() request: ReplayRequest, @Acting() actor: Actor): Promise<ReplayReport> {
    return this.acts.replay(request, actor);
  }

  @Post(ENDPOINTS.editFailure.path)
  @Permitted(ENDPOINTS.editFailure.permission)
  @HttpCode(204)
  edit(@Body() request: FailureEditRequest, @Acting() actor: Actor): Promise<void> {
    return this.editor.edit(request, actor);
  }

  @Post(ENDPOINTS.discardFailure.path)
  @Permitted(ENDPOINTS.discardFailure.permission)
  @HttpCode(204)
  discard(@Body() request: FailureRequest, @Acting() actor: Actor): Promise<void> {
    return this.acts.discard(request, actor);
  }

  @Post(ENDPOINTS.putBreaker.path)
  @Permitted(ENDPOINTS.putBreaker.permission)
  @HttpCode(200)
  putBreaker(
    @Param('name') name: string,
    @Body() request: BreakerRequest,
    @Acting() actor: Actor,
  ): Promise<BreakerView> {
    return this.breakers.put(name, request, actor);
  }

  @Get(ENDPOINTS.breakerHistory.path)
  @Permitted(ENDPOINTS.breakerHistory.permission)
  breakerHistory(@Param('name') name: string): Promise<BreakerPast[]> {
    return this.breakersPast.read(name);
  }

  @Post(ENDPOINTS.clearCache.path)
  @Permitted(ENDPOINTS.clearCache.permission)
  @HttpCode(200)
  clearCache(@Param('area') area: string, @Acting() actor: Actor): Promise<CacheView> {
    return this.caches.clear(area, actor);
  }
}

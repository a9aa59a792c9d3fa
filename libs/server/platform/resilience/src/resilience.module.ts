import { Global, Module } from '@nestjs/common';
import { BreakerBoard } from './breaker-board';

/** Makes the breakers injectable everywhere. */
@Global()
@Module({ providers: [BreakerBoard], exports: [BreakerBoard] })
export class ResilienceModule {}

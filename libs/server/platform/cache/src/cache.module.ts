import { Global, Module } from '@nestjs/common';
import { CacheBoard } from './cache-board';

/** Makes the caches injectable everywhere. */
@Global()
@Module({ providers: [CacheBoard], exports: [CacheBoard] })
export class CacheModule {}

import { Module } from '@nestjs/common';
import { Spending } from './spending';

/** What is spent today, and what may be. */
@Module({ providers: [Spending], exports: [Spending] })
export class SpendingModule {}

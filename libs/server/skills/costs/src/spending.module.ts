import { Module, type OnModuleInit, Optional } from '@nestjs/common';
import { StandingFigures } from '@feelori/platform/health';
import { Spending } from './spending';

/** What is spent today, and what may be. */
@Module({ providers: [Spending], exports: [Spending] })
export class SpendingModule implements OnModuleInit {
  constructor(
    private readonly spending: Spending,
    @Optional() private readonly figures?: StandingFigures,
  ) {}

  onModuleInit(): void {
    this.figures?.register(() => this.spending.look());
  }
}

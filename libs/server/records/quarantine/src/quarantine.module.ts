import { Module, type OnModuleInit, Optional } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { StandingFigures } from '@feelori/platform/health';
import { Metrics } from '@feelori/platform/metrics';
import { Quarantine } from './quarantine';
import { quarantinedItemSchema } from './quarantined-item.schema';

/** The collection `quarantine`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'QuarantinedItem', schema: quarantinedItemSchema }])],
  providers: [Quarantine],
  exports: [Quarantine],
})
export class QuarantineModule implements OnModuleInit {
  constructor(
    private readonly quarantine: Quarantine,
    @Optional() private readonly figures?: StandingFigures,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  onModuleInit(): void {
    this.figures?.register(async () => this.metrics?.states.inQuarantine(await this.quarantine.open()));
  }
}

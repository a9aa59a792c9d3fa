import { Module, type OnModuleInit, Optional } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { StandingFigures } from '@feelori/platform/health';
import { Metrics } from '@feelori/platform/metrics';
import { deadLetterSchema } from './dead-letter.schema';
import { DeadLetters } from './dead-letters';

/** The collection `dead_letters`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'DeadLetter', schema: deadLetterSchema }])],
  providers: [DeadLetters],
  exports: [DeadLetters],
})
export class DeadLettersModule implements OnModuleInit {
  constructor(
    private readonly letters: DeadLetters,
    @Optional() private readonly figures?: StandingFigures,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  onModuleInit(): void {
    this.figures?.register(async () => this.metrics?.states.deadLetters(await this.letters.open()));
  }
}

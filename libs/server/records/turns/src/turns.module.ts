import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { TurnCosts } from './turn-costs';
import { turnSchema } from './turn.schema';
import { Turns } from './turns';

/** The collection `turns`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Turn', schema: turnSchema }])],
  providers: [TurnCosts, Turns],
  exports: [TurnCosts, Turns],
})
export class TurnsModule {}

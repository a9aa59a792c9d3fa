import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { TurnCosts } from './turn-costs';
import { turnSchema } from './turn.schema';
import { Turns } from './turns';
import { TurnsBehind } from './turns-behind';

/** The collection `turns`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Turn', schema: turnSchema }])],
  providers: [TurnCosts, Turns, TurnsBehind],
  exports: [TurnCosts, Turns, TurnsBehind],
})
export class TurnsModule {}

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { turnSchema } from './turn.schema';
import { Turns } from './turns';

/** The collection `turns`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Turn', schema: turnSchema }])],
  providers: [Turns],
  exports: [Turns],
})
export class TurnsModule {}

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { macroSchema } from './macro.schema';
import { Macros } from './macros';

/** The collection `macros`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Macro', schema: macroSchema }])],
  providers: [Macros],
  exports: [Macros],
})
export class MacrosModule {}

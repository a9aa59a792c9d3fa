import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { labelSchema } from './label.schema';
import { Labels } from './labels';

/** The collection `labels`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Label', schema: labelSchema }])],
  providers: [Labels],
  exports: [Labels],
})
export class LabelsModule {}

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Quarantine } from './quarantine';
import { quarantinedItemSchema } from './quarantined-item.schema';

/** The collection `quarantine`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'QuarantinedItem', schema: quarantinedItemSchema }])],
  providers: [Quarantine],
  exports: [Quarantine],
})
export class QuarantineModule {}

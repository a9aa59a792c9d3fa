import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { leaseSchema } from './lease.schema';
import { Leases } from './leases';

/** The collection `leases`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Lease', schema: leaseSchema }])],
  providers: [Leases],
  exports: [Leases],
})
export class LeasesModule {}

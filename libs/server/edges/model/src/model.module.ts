import { Module } from '@nestjs/common';
import { ModelLookup } from './model-lookup';
import { Models } from './models';

/** The model vendors, behind one port. */
@Module({ providers: [ModelLookup, Models], exports: [ModelLookup, Models] })
export class ModelModule {}

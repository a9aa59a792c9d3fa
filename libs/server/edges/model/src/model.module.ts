import { Module } from '@nestjs/common';
import { Embedders } from './embedders';
import { ModelLookup } from './model-lookup';
import { Models } from './models';

/** The model vendors, behind one port. */
@Module({ providers: [Embedders, ModelLookup, Models], exports: [Embedders, ModelLookup, Models] })
export class ModelModule {}

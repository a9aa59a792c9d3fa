import { Module } from '@nestjs/common';
import { Models } from './models';

/** The model vendors, behind one port. */
@Module({ providers: [Models], exports: [Models] })
export class ModelModule {}

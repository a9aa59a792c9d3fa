import { Module } from '@nestjs/common';
import { ActionsModule } from '@feelori/records/actions';
import { ActionWriter } from './action-writer';

/** Writes down what turns bring forward. */
@Module({ imports: [ActionsModule], providers: [ActionWriter], exports: [ActionWriter] })
export class ActionWriterModule {}

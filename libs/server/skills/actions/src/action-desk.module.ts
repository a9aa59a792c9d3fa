import { Module } from '@nestjs/common';
import { ActionsModule } from '@feelori/records/actions';
import { ActionDesk } from './action-desk';

/** Writes down what turns bring forward. */
@Module({ imports: [ActionsModule], providers: [ActionDesk], exports: [ActionDesk] })
export class ActionDeskModule {}

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { actionSchema } from './action.schema';
import { Actions } from './actions';

/** The collection `actions`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Action', schema: actionSchema }])],
  providers: [Actions],
  exports: [Actions],
})
export class ActionsModule {}

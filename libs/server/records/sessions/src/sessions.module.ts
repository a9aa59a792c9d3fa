import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { sessionSchema } from './session.schema';
import { Sessions } from './sessions';

@Module({
  imports: [MongooseModule.forFeature([{ name: 'Session', schema: sessionSchema }])],
  providers: [Sessions],
  exports: [Sessions],
})
export class SessionsModule {}

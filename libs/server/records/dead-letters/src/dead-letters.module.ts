import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { deadLetterSchema } from './dead-letter.schema';
import { DeadLetters } from './dead-letters';

/** The collection `dead_letters`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'DeadLetter', schema: deadLetterSchema }])],
  providers: [DeadLetters],
  exports: [DeadLetters],
})
export class DeadLettersModule {}

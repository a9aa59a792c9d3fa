import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { answerRatingSchema } from './answer-rating.schema';
import { AnswerRatings } from './answer-ratings';

/** The collection `answer_ratings`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'AnswerRating', schema: answerRatingSchema }])],
  providers: [AnswerRatings],
  exports: [AnswerRatings],
})
export class AnswerRatingsModule {}

import { Body, Controller, Get, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import {
  type AnswerRating,
  ENDPOINTS,
  GoldenQuery,
  type RatingOfAnswer,
  type RatingPage,
  RatingRequest,
  RatingsQuery,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { AnswerRater } from './answer-rater';
import { GoldenWriter } from './golden-writer';

/** Whether answers of the assistant were right, and golden conversations made of those that were not. */
@ApiTags('answers')
@Controller()
export class AnswerRatingsController {
  constructor(
    private readonly rater: AnswerRater,
    private readonly golden: GoldenWriter,
  ) {}

  /** `id` is the answer's outbox entry. Bears repetition. */
  @Put(ENDPOINTS.rateAnswer.path)
  @Permitted(ENDPOINTS.rateAnswer.permission)
  rate(
    @Param('id') id: string,
    @Body() request: RatingRequest,
    @Acting() actor: Actor,
  ): Promise<AnswerRating> {
    return this.rater.rate(id, request, actor);
  }

  @Get(ENDPOINTS.answerRating.path)
  @Permitted(ENDPOINTS.answerRating.permission)
  rating(@Param('id') id: string): Promise<RatingOfAnswer> {
    return this.rater.of(id);
  }

  @Get(ENDPOINTS.answerRatings.path)
  @Permitted(ENDPOINTS.answerRatings.permission)
  ratings(@Query() query: RatingsQuery): Promise<RatingPage> {
    return this.rater.page(query);
  }

  /** A file for `npm run eval -- --from FILE`. */
  @Get(ENDPOINTS.goldenConversations.path)
  @Permitted(ENDPOINTS.goldenConversations.permission)
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  async goldenConversations(@Query() { answer }: GoldenQuery): Promise<StreamableFile> {
    const name = answer === undefined ? 'corrected-answers' : 'conversation';
    return new StreamableFile(Buffer.from(await this.golden.yaml(answer), 'utf8'), {
      type: 'application/yaml; charset=utf-8',
      disposition: `attachment; filename="${name}.yaml"`,
    });
  }
}

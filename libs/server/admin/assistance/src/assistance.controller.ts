import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { ENDPOINTS, type Suggestion, type ThreadSummary } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { Suggestions, Summaries } from '@feelori/skills/assistance';

/** Models are paid for: so many questions from one address in a minute. */
const A_MINUTE = { default: { limit: 20, ttl: 60_000 } };

/** What people may ask of the assistant about a conversation; nothing is sent or changed by asking. */
@ApiTags('assistance')
@Controller()
export class AssistanceController {
  constructor(
    private readonly suggestions: Suggestions,
    private readonly summaries: Summaries,
  ) {}

  @Post(ENDPOINTS.suggestReply.path)
  @Permitted(ENDPOINTS.suggestReply.permission)
  @HttpCode(200)
  @Throttle(A_MINUTE)
  async suggest(@Param('id') id: string): Promise<Suggestion> {
    return known(await this.suggestions.suggest(id));
  }

  @Post(ENDPOINTS.summarize.path)
  @Permitted(ENDPOINTS.summarize.permission)
  @HttpCode(200)
  @Throttle(A_MINUTE)
  async summarize(@Param('id') id: string): Promise<ThreadSummary> {
    return known(await this.summaries.summarize(id));
  }
}

function known<Answer>(answer: Answer | null): Answer {
  if (answer === null) throw new AppError('not_found', 'There is no such conversation.');
  return answer;
}

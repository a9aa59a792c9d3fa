import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { ENDPOINTS, type KnowledgeAnswer, KnowledgeQuestion } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { KnowledgeTrial } from './knowledge-trial';

/** Models are paid for: so many questions from one address in a minute. */
const A_MINUTE = { default: { limit: 20, ttl: 60_000 } };

/** Trying out what the assistant knows; nothing is sent or changed by asking. */
@ApiTags('knowledge')
@Controller()
export class KnowledgeController {
  constructor(private readonly trial: KnowledgeTrial) {}

  @Post(ENDPOINTS.askKnowledge.path)
  @Permitted(ENDPOINTS.askKnowledge.permission)
  @HttpCode(200)
  @Throttle(A_MINUTE)
  ask(@Body() { question }: KnowledgeQuestion): Promise<KnowledgeAnswer> {
    return this.trial.ask(question);
  }
}

import { Injectable } from '@nestjs/common';
import type { SetUpCheck } from '@feelori/contracts';
import { type LookupAnswer, ModelLookup } from '@feelori/edges/model';
import { Settings } from '@feelori/platform/settings';
import { check, failed, ok, skipped, type Verdict, warning } from './verdict';

/** The models, by the vendors' own word. */
@Injectable()
export class ModelChecks {
  constructor(
    private readonly lookup: ModelLookup,
    private readonly settings: Settings,
  ) {}

  async look(): Promise<SetUpCheck[]> {
    const { gemini, openai } = this.settings;
    const [first, second] = await Promise.all([this.lookup.gemini(gemini), this.lookup.openai(openai)]);
    return [
      check('models', 'model_gemini', 'Gemini', judgeModel(first, gemini.model, 'GEMINI')),
      check('models', 'model_openai', 'OpenAI', judgeModel(second, openai.model, 'OPENAI')),
      check('models', 'model_any', 'Answers by a model', judgeAny([first, second])),
    ];
  }
}

/** `variables` begins the names of the vendor's variables. Pure. */
export function judgeModel(answer: LookupAnswer, model: string, variables: string): Verdict {
  switch (answer) {
    case 'there':
      return ok(`${model} is there for our key.`);
    case 'no_key':
      return skipped('No key: not in the chain.');
    case 'key_refused':
      return failed('The key is refused.', `Set ${variables}_API_KEY anew.`);
    case 'no_such_model':
      return failed(`There is no model ${model} for our key.`, `Set ${variables}_MODEL to one that is.`);
    case 'unreachable':
      return failed(
        'The vendor does not answer.',
        'Look again in a minute; see the status page of the vendor.',
      );
  }
}

/** Pure. */
export function judgeAny(answers: readonly LookupAnswer[]): Verdict {
  const there = answers.filter((answer) => answer === 'there').length;
  if (there === 0) {
    return warning('No model answers: rules do, which understand less.', 'Set a key of Gemini or OpenAI.');
  }
  return there === 1
    ? warning('One model alone: rules answer while it is down.', 'Set a key of the other vendor too.')
    : ok('Two models; the second answers when the first does not.');
}

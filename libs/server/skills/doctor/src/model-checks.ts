import { Injectable } from '@nestjs/common';
import type { ModelVendor, SetUpCheck } from '@feelori/contracts';
import { type LookupAnswer, ModelLookup } from '@feelori/edges/model';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Settings } from '@feelori/platform/settings';
import { check, failed, ok, skipped, type Verdict, warning } from './verdict';

const NOT_ASKED: LookupAnswer = 'no_key';

/** The models, by the vendors' own word. */
@Injectable()
export class ModelChecks {
  constructor(
    private readonly lookup: ModelLookup,
    private readonly settings: Settings,
    private readonly live: LiveSettings,
  ) {}

  async look(): Promise<SetUpCheck[]> {
    const { gemini, openai } = this.settings;
    const [geminiName, openaiName] = [this.firstOf('gemini'), this.firstOf('openai')];
    const [first, second] = await Promise.all([
      geminiName === null ? NOT_ASKED : this.lookup.gemini(gemini, geminiName),
      openaiName === null ? NOT_ASKED : this.lookup.openai(openai, openaiName),
    ]);
    return [
      check('models', 'model_gemini', 'Gemini', judgeModel(first, geminiName ?? '', 'GEMINI')),
      check('models', 'model_openai', 'OpenAI', judgeModel(second, openaiName ?? '', 'OPENAI')),
      check('models', 'model_any', 'Answers by a model', judgeAny([first, second])),
    ];
  }

  /** The first model of a vendor that people have set; null where its models are not asked. */
  private firstOf(vendor: ModelVendor): string | null {
    return this.live.get('assistant.models').find((one) => one.vendor === vendor)?.model ?? null;
  }
}

/** `variables` begins the names of the vendor's variables. Pure. */
export function judgeModel(answer: LookupAnswer, model: string, variables: string): Verdict {
  switch (answer) {
    case 'there':
      return ok(`${model} is there for our key.`);
    case 'no_key':
      return skipped('No key, or no model of it in the settings: not in the chain.');
    case 'key_refused':
      return failed('The key is refused.', `Set ${variables}_API_KEY anew.`);
    case 'no_such_model':
      return failed(`There is no model ${model} for our key.`, 'Name one that is there: Settings, Models.');
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

import { type ChainedModel, modelChainFault, type ModelPrice } from '@feelori/contracts';
import type { EnvReader } from './env-reader';

/** The models to start with, in this order: people change them while it runs. */
export function readModels(read: EnvReader): ChainedModel[] {
  const gemini = read.text('GEMINI_MODEL', 'gemini-3.5-flash-lite');
  const openai = read.text('OPENAI_MODEL', 'gpt-6-luna');
  const models: ChainedModel[] = [
    { vendor: 'gemini', model: gemini, tier: 'quality', price: readPrice(read, 'GEMINI_PRICE') },
    { vendor: 'openai', model: openai, tier: 'quality', price: readPrice(read, 'OPENAI_PRICE') },
  ];
  models.forEach((one) => {
    const fault = modelChainFault([one]);
    if (fault !== null) read.refuse(`${one.vendor === 'gemini' ? 'GEMINI' : 'OPENAI'}_MODEL`, fault, null);
  });
  return models;
}

/** `in/out`: US dollars for a million tokens each way. */
function readPrice(read: EnvReader, name: 'GEMINI_PRICE' | 'OPENAI_PRICE'): ModelPrice | null {
  const text = read.text(name, '');
  if (text === '') return null;
  const [, input, output] = /^(\d{1,5}(?:\.\d{1,6})?)\/(\d{1,5}(?:\.\d{1,6})?)$/.exec(text) ?? [];
  if (input === undefined || output === undefined) {
    return read.refuse(name, 'must be two prices like 0.30/2.50', null);
  }
  return { in: Number(input), out: Number(output) };
}

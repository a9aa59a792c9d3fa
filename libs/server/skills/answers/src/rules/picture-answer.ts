import type { ReplyContent } from '@feelori/contracts';
import { type Language, withPersonButton } from '@feelori/skills/tools';
import type { TurnTools } from '../loop/turn-tools';
import { textsIn } from '../texts/texts-in';
import { outcomeOf } from './outcome-of';
import type { SearchIntent } from './read-intent';
import { searchWidely } from './search-widely';

/** Looks for what a picture shows, and for nothing else. Never throws. */
export async function pictureAnswer(
  look: SearchIntent,
  tools: TurnTools,
  language: Language,
): Promise<ReplyContent[]> {
  tools.begin();
  const { ok, products } = await searchWidely(look, tools);
  const isUnreachable = products.length === 0 && outcomeOf({ ok }, tools) === 'unreachable';
  const parts = isUnreachable ? [] : tools.findings.render(null, language);
  if (parts.length > 0) return parts;
  const { shopDown, unclear } = textsIn(language);
  return [withPersonButton(isUnreachable ? shopDown : unclear, language)];
}

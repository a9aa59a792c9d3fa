import type { ReplyContent } from '@feelori/contracts';
import { TRACK_ORDER } from '@feelori/skills/shop';
import { type Language, withPersonButton } from '@feelori/skills/tools';
import type { TurnTools } from '../loop/turn-tools';
import { textsIn } from '../texts/texts-in';

/** The answer to a proof: what it means is certain and no model may see it, so none is asked. */
export async function answerProof(
  { name }: { name: string },
  tools: TurnTools,
  language: Language,
): Promise<ReplyContent[]> {
  tools.begin();
  const { ok } = await tools.lookUp(TRACK_ORDER, { order_name: name });
  if (!ok && tools.findings.isEmpty) return [withPersonButton(textsIn(language).shopDown, language)];
  return tools.findings.render(null, language);
}

import type { ReplyContent } from '@feelori/contracts';
import { type Language, type Tap, withPersonButton } from '@feelori/skills/tools';
import type { TurnTools } from '../loop/turn-tools';
import { textsIn } from '../texts/texts-in';

/** So many taps of one burst are answered; more are a slip of the finger. */
const MOST_TAPS = 3;

/** Taps on our rows and buttons, answered by the tools they belong to: what a tap means needs no model. */
export async function answerTaps(
  taps: readonly Tap[],
  tools: TurnTools,
  language: Language,
): Promise<ReplyContent[]> {
  const distinct = taps.filter((tap, at) => taps.findIndex(({ id }) => id === tap.id) === at);
  const parts: ReplyContent[] = [];
  for (const tap of distinct.slice(-MOST_TAPS)) parts.push(...(await answerTap(tap, tools, language)));
  return parts;
}

async function answerTap(tap: Tap, tools: TurnTools, language: Language): Promise<ReplyContent[]> {
  tools.begin();
  const { ok } = await tools.tap(tap);
  const texts = textsIn(language);
  if (!ok && tools.findings.isEmpty) return [withPersonButton(texts.shopDown, language)];
  const parts = tools.findings.render(null, language);
  return parts.length > 0 ? parts : [withPersonButton(texts.unclear, language)];
}

import type { ReplyContent } from '@feelori/contracts';
import { actionTapped } from '@feelori/skills/actions';
import { type Language, type Tap, withPersonButton } from '@feelori/skills/tools';
import type { TurnTools } from '../loop/turn-tools';
import { textsIn } from '../texts/texts-in';

/** So many taps of one burst are answered; more are a slip of the finger. */
const MOST_TAPS = 3;

/** What a tap is about: a yes and a no to the same question are about one thing, and the last of them is meant. */
function meantBy({ id }: Tap): string {
  const tap = actionTapped(id);
  return tap === null || tap.kind === 'cancel' || tap.key === null ? id : `answer to ${tap.key}`;
}

/** Taps on our rows and buttons, answered by the tools they belong to: what a tap means needs no model. */
export async function answerTaps(
  taps: readonly Tap[],
  tools: TurnTools,
  language: Language,
): Promise<ReplyContent[]> {
  const meant = taps.map(meantBy);
  const distinct = taps.filter((_, at) => meant.lastIndexOf(meant[at] ?? '') === at);
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

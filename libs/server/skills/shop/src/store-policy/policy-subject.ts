import { cutText, type ReplyContent } from '@feelori/contracts';
import type { PolicyTopic } from '@feelori/edges/shopify';
import { type Language, type Subject, type Telling, withPersonButton } from '@feelori/skills/tools';
import { withoutMarks } from '../without-marks';
import { POLICY_WORDS } from './policy-words';

/** A policy is cut here, in UTF-16 units; the link leads to the rest. */
const LONGEST = 700;
const MOST_POLICIES = 2;

/** The shop's text on a topic; null when it has written none. */
export interface PolicyFound {
  topic: PolicyTopic;
  written: { text: string; url: string | null } | null;
}

/** The shop's own texts; a model that has read them says in its own words what they say. */
export const POLICIES: Subject<PolicyFound> = {
  name: 'policies',
  place: 1,
  evidence: ({ written }) => (written === null ? {} : { orderFacts: true, writings: [written.text] }),
  render(all, { spoken, language }: Telling): ReplyContent[] {
    if (spoken) return [];
    const told = all.slice(0, MOST_POLICIES).flatMap((one) => policyWords(one, language) ?? []);
    const texts = told.length > 0 ? told : [POLICY_WORDS[language].missing];
    return texts.map((text) => withPersonButton(text, language));
  },
};

function policyWords({ topic, written }: PolicyFound, language: Language): string | null {
  if (written === null) return null;
  const { text, url } = written;
  const { intro, readMore } = POLICY_WORDS[language];
  const link = url !== null && text.length > LONGEST ? `\n${readMore}: ${url}` : '';
  return `${intro[topic]}\n${withoutMarks(cutText(text, LONGEST))}${link}`;
}

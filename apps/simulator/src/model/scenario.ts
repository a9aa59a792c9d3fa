import { burstOf, type Conversation, type Decision, type Malformed, type ToolCall } from './conversation';

/** The vendors whose APIs the model answers through. */
export type Vendor = 'gemini' | 'openai';

/** One scripted reply: what the model does when the customer's last texts match. */
export interface ScenarioRule {
  /** Part of the customer's last texts, case ignored. */
  contains?: string;
  /** A regular expression on them, case ignored. */
  regex?: string;
  vendor?: Vendor;
  /** Only before the first tool result of the turn (default), only after, or always. */
  when?: 'first' | 'after_tools' | 'always';
  /** Uses left; absent = always. */
  times?: number;
  text?: string;
  calls?: ToolCall[];
  malformed?: Malformed;
}

/** The reply of the first rule that matches, counted against its `times`; null when none does. Used-up rules are removed. */
export function playScenario(
  rules: ScenarioRule[],
  vendor: Vendor,
  conversation: Conversation,
): Decision | null {
  const text = burstOf(conversation).join('\n');
  const after = conversation.steps.length > 0;
  const rule = rules.find((candidate) => fits(candidate, vendor, text, after));
  if (!rule) return null;
  if (rule.times !== undefined) {
    rule.times -= 1;
    if (rule.times <= 0) rules.splice(rules.indexOf(rule), 1);
  }
  return decisionOf(rule);
}

function fits(rule: ScenarioRule, vendor: Vendor, text: string, after: boolean): boolean {
  if (rule.vendor && rule.vendor !== vendor) return false;
  const when = rule.when ?? 'first';
  if (when !== 'always' && after !== (when === 'after_tools')) return false;
  if (rule.contains && !text.toLowerCase().includes(rule.contains.toLowerCase())) return false;
  return !rule.regex || new RegExp(rule.regex, 'iu').test(text);
}

function decisionOf({ text, calls, malformed }: ScenarioRule): Decision {
  if (malformed) return { kind: 'malformed', how: malformed };
  if (calls) return { kind: 'calls', calls };
  return { kind: 'text', text: text ?? '' };
}

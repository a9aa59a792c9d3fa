/** One thing a customer wrote: words, or a kind without any. */
export type GoldenSaid = { text: string } | { kind: string; text: string };

export interface GoldenTurn {
  says: readonly GoldenSaid[];
  has: readonly string[];
  silent: boolean;
  /** What was done then and is to be done again; left out where only the answer counts. */
  does?: { tools: readonly string[]; handover: string | null };
}

/** A conversation as the evaluation plays it: with the answer that would have been right, or as it was. */
export interface GoldenConversation {
  name: string;
  /** What should have been said, and what was, for whoever reads the file; `right` is null where nobody corrected it. */
  right: string | null;
  said: string;
  /** Models answered: the rules alone may do it otherwise. */
  byModels: boolean;
  turns: readonly GoldenTurn[];
}

/** More than one message in answer is no mistake here: what is looked at is whether the answer is right. */
const MOST_MESSAGES = 10;

/** Golden conversations as a file that `npm run eval` reads (tools/eval/golden-case.ts). Pure. */
export function goldenYaml(conversations: readonly GoldenConversation[]): string {
  const head =
    '# Conversations of the shop, for npm run eval. Personal details are replaced; look them over all the same.\n';
  return conversations.length === 0 ? `${head}[]\n` : head + conversations.map(conversationYaml).join('\n');
}

function conversationYaml({ name, right, said, byModels, turns }: GoldenConversation): string {
  return [
    `# It said: ${quoted(said)}`,
    ...(right === null ? [] : [`# Right is: ${quoted(right)}`]),
    `- name: ${quoted(name)}`,
    ...(byModels ? ['  modes: [scripted]'] : []),
    `  most_turns: ${turns.reduce((sum, { says }) => sum + says.length, 0)}`,
    '  turns:',
    ...turns.flatMap(turnYaml),
    '',
  ].join('\n');
}

function turnYaml({ says, has, silent, does }: GoldenTurn): string[] {
  const { tools = [], handover = null } = does ?? {};
  return [
    '    - says:',
    ...says.map((one) => `        - ${saidYaml(one)}`),
    ...(silent ? ['      silent: true'] : [`      messages: ${MOST_MESSAGES}`]),
    ...(tools.length === 0 ? [] : ['      tools:', ...tools.map((name) => `        - ${quoted(name)}`)]),
    ...(handover === null ? [] : [`      handover: ${quoted(handover)}`]),
    ...(has.length === 0 ? [] : ['      has:', ...has.map((one) => `        - ${quoted(one)}`)]),
  ];
}

function saidYaml(said: GoldenSaid): string {
  if (!('kind' in said)) return quoted(said.text);
  const text = said.text === '' ? '' : `, text: ${quoted(said.text)}`;
  return `{ kind: ${quoted(said.kind)}${text} }`;
}

/** A text of JSON is one of YAML. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed());
}

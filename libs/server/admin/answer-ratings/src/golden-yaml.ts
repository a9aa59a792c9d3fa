/** One thing a customer wrote: words, or a kind without any. */
export type GoldenSaid = { text: string } | { kind: string; text: string };

export interface GoldenTurn {
  says: readonly GoldenSaid[];
  has: readonly string[];
  silent: boolean;
}

/** A conversation with the answer that would have been right, as the evaluation plays it. */
export interface GoldenConversation {
  name: string;
  /** What should have been said, and what was, for whoever reads the file. */
  right: string;
  said: string;
  turns: readonly GoldenTurn[];
}

/** More than one message in answer is no mistake here: what is looked at is whether the answer is right. */
const MOST_MESSAGES = 10;

/** Golden conversations as a file that `npm run eval` reads (tools/eval/golden-case.ts). Pure. */
export function goldenYaml(conversations: readonly GoldenConversation[]): string {
  const head =
    '# Answers that people of the shop corrected. Personal details are replaced; look them over all the same.\n';
  return conversations.length === 0 ? `${head}[]\n` : head + conversations.map(conversationYaml).join('\n');
}

function conversationYaml({ name, right, said, turns }: GoldenConversation): string {
  return [
    `# It said: ${quoted(said)}`,
    `# Right is: ${quoted(right)}`,
    `- name: ${quoted(name)}`,
    `  most_turns: ${turns.reduce((sum, { says }) => sum + says.length, 0)}`,
    '  turns:',
    ...turns.flatMap(turnYaml),
    '',
  ].join('\n');
}

function turnYaml({ says, has, silent }: GoldenTurn): string[] {
  return [
    '    - says:',
    ...says.map((one) => `        - ${saidYaml(one)}`),
    ...(silent ? ['      silent: true'] : [`      messages: ${MOST_MESSAGES}`]),
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

/** A tool as the vendor's request offers it; `parameters` is its JSON Schema. */
export interface OfferedTool {
  name: string;
  parameters: Record<string, unknown>;
}

/** A call the model made, with its arguments as an object. */
export interface ToolCall {
  name: string;
  args: Record<string, unknown>;
}

/** One step of this turn: the calls made together and their results (parsed from JSON where it was JSON). */
export interface ToolStep {
  calls: ToolCall[];
  results: { name: string; output: unknown }[];
}

/** A request to a model in one form, whichever vendor's API it came through. */
export interface Conversation {
  system: string;
  /** Everything said, oldest first; ends with what the customer says now. */
  said: { role: 'user' | 'assistant'; text: string }[];
  /** Tool steps since the customer's last message. */
  steps: ToolStep[];
  tools: OfferedTool[];
  /** What is said and shown in the files of the customer's last message; left out where it has none. */
  files?: string[];
  /** False when the request forbids calls. */
  mayCall: boolean;
}

/** How a scripted answer can be broken. */
export const MALFORMED = ['invalid_args', 'unknown_tool', 'empty', 'blocked', 'length', 'failed'] as const;
export type Malformed = (typeof MALFORMED)[number];

/** What the model does next. */
export type Decision =
  | { kind: 'text'; text: string }
  | { kind: 'calls'; calls: ToolCall[] }
  | { kind: 'malformed'; how: Malformed };

/** The customer's texts since the assistant last spoke, as one burst. */
export function burstOf({ said }: Conversation): string[] {
  const last = said.findLastIndex(({ role }) => role === 'assistant');
  return said.slice(last + 1).map(({ text }) => text);
}

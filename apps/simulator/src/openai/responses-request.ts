import type { ToolCall } from '../model/conversation';

/** An item of `input`, as far as the simulator reads it. */
export type InputItem =
  | { kind: 'message'; role: 'user' | 'assistant' | 'system' | 'developer'; text: string; files?: string[] }
  | { kind: 'call'; id: string | null; callId: string; call: ToolCall }
  | { kind: 'output'; callId: string; output: string }
  | { kind: 'reasoning'; id: string };

/** A checked request to `/responses`. */
export interface ResponsesRequest {
  model: string;
  instructions: string;
  input: InputItem[];
  tools: { name: string; parameters: Record<string, unknown> }[];
  mayCall: boolean;
  reasons: boolean;
  encrypts: boolean;
  maxOutputTokens: number | null;
  store: boolean;
}

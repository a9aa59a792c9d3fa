/** A part of a content, as far as the simulator reads it. */
export interface Part {
  text?: string;
  /** A file in base64; of recordings the simulator hears the words. */
  inlineData?: { mimeType: string; data: string };
  thought?: boolean;
  thoughtSignature?: string;
  functionCall?: { id?: string; name: string; args?: Record<string, unknown> };
  functionResponse?: { id?: string; name: string; response?: Record<string, unknown> };
}

/** One turn of a Gemini conversation. */
export interface Content {
  role: 'user' | 'model';
  parts: Part[];
}

/** A checked generateContent request. */
export interface GeminiRequest {
  contents: Content[];
  system: string;
  tools: { name: string; parameters: Record<string, unknown> }[];
  mode: 'AUTO' | 'ANY' | 'NONE' | 'VALIDATED';
  maxOutputTokens: number | null;
}

import type { ChatTurn, StepResult } from './chat-provider';
import { geminiRequest } from './gemini-messages';
import { heardIn, hearingTurn } from './hearing-turn';
import { openaiRequest } from './openai-messages';
import { readTranscription } from './read-transcription';

const picture: ChatTurn = {
  system: 'S',
  history: [{ role: 'user', text: 'What is it?', files: [{ type: 'image/png', bytes: Buffer.from('PNG') }] }],
  scratch: [],
  tools: [],
  toolMode: 'none',
  customerTag: 't',
};

describe('files for models', () => {
  it('go to Gemini inline, before the text', () => {
    expect(geminiRequest(picture, 'gemini-3.5-flash-lite', 100)).toMatchObject({
      contents: [
        {
          role: 'user',
          parts: [{ inlineData: { mimeType: 'image/png', data: 'UE5H' } }, { text: 'What is it?' }],
        },
      ],
    });
  });

  it('go to OpenAI as pictures in a data URL; a text without files stays a text', () => {
    expect(openaiRequest(picture, 'gpt-6-luna', 100)['input']).toEqual([
      {
        role: 'user',
        content: [
          { type: 'input_image', image_url: 'data:image/png;base64,UE5H', detail: 'auto' },
          { type: 'input_text', text: 'What is it?' },
        ],
      },
    ]);
    const plain = { ...picture, history: [{ role: 'user' as const, text: 'hi' }] };
    expect(openaiRequest(plain, 'gpt-6-luna', 100)['input']).toEqual([{ role: 'user', content: 'hi' }]);
  });

  it('of a recording are heard by a model without tools or anything of the customer', () => {
    const turn = hearingTurn({ type: 'audio/ogg', bytes: Buffer.from('OggS') });
    expect(turn).toMatchObject({ tools: [], history: [{ files: [{ type: 'audio/ogg' }] }] });
  });

  it.each<[Partial<StepResult>, string | null]>([
    [{ stop: 'final', text: ' where is it? ' }, 'where is it?'],
    [{ stop: 'final', text: '-' }, ''],
    [{ stop: 'length', text: 'a long' }, 'a long'],
    [{ stop: 'blocked' }, ''],
    [{ stop: 'invalid' }, null],
  ])('%j is heard as %j', (step, text) => {
    const usage = { in: 1, out: 1 };
    const heard = heardIn({ calls: [], raw: [], usage, model: 'm', stop: 'final', ...step });
    expect(heard?.text ?? null).toBe(text);
  });

  it('reads a transcription, by length or by tokens, and nothing of what is none', () => {
    expect(readTranscription({ text: ' hi ', usage: { type: 'duration', seconds: 7 } }, 'm')).toEqual({
      text: 'hi',
      usage: { in: 0, out: 0 },
      seconds: 7,
      model: 'm',
    });
    expect(
      readTranscription({ text: 'hi', usage: { input_tokens: 3, output_tokens: 2 } }, 'm'),
    ).toMatchObject({
      seconds: null,
      usage: { in: 3, out: 2 },
    });
    expect(readTranscription({ texts: [] }, 'm')).toBeNull();
    expect(readTranscription('<html>', 'm')).toBeNull();
  });
});

import fastify, { type FastifyInstance } from 'fastify';
import { registerGemini } from '../gemini/index';
import { registerModelControl } from '../model/index';
import { registerOpenAi } from '../openai/index';
import { readSettings } from '../settings';
import { World } from '../world';

/** Both model vendors alone, as tests call them; the delay is off. */
export class TestingModels {
  readonly world = new World(readSettings({}));
  readonly app: FastifyInstance = fastify();

  constructor() {
    void this.app.register(async (scope) => registerGemini(scope, this.world), { prefix: '/gemini' });
    void this.app.register(async (scope) => registerOpenAi(scope, this.world), { prefix: '/openai/v1' });
    void this.app.register(async (scope) => registerModelControl(scope, this.world), { prefix: '/_sim' });
  }

  /** Sets mode, delay and rules. */
  async scenario(payload: object): Promise<number> {
    return (await this.app.inject({ method: 'POST', url: '/_sim/scenario', payload })).statusCode;
  }

  /** Calls Gemini. */
  async gemini(
    payload: object,
    model = 'gemini-3.5-flash-lite',
    key?: string,
    method = 'generateContent',
  ): Promise<ModelAnswer> {
    const headers = { 'x-goog-api-key': key ?? this.world.settings.geminiApiKey };
    return this.post(`/gemini/v1beta/models/${model}:${method}`, payload, headers);
  }

  /** Calls OpenAI's `/responses`, or another path. */
  async openAi(payload: object, path = '/responses', key?: string): Promise<ModelAnswer> {
    const headers = { authorization: `Bearer ${key ?? this.world.settings.openaiApiKey}` };
    return this.post(`/openai/v1${path}`, payload, headers);
  }

  private async post(url: string, payload: object, headers: Record<string, string>): Promise<ModelAnswer> {
    const answer = await this.app.inject({ method: 'POST', url, headers, payload });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  }
}

/** An answer of a vendor. */
export interface ModelAnswer {
  status: number;
  headers: Record<string, unknown>;
  body: Record<string, unknown>;
}

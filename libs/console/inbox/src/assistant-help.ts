import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { ENDPOINTS, type Suggestion, type ThreadSummary } from '@feelori/contracts';
import { ApiClient, failureOf, mayNow } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';

/** Longer than the server takes at most. */
const TIMEOUT_MS = 15_000;

type Help =
  | { kind: 'none' }
  | { kind: 'asking'; what: string }
  | { kind: 'failed'; words: string }
  | { kind: 'suggestion'; suggestion: Suggestion }
  | { kind: 'used' }
  | { kind: 'summary'; summary: ThreadSummary };

const NAMES: Readonly<Record<string, string>> = { gemini: 'Gemini', openai: 'OpenAI', rules: 'the rules' };

/** The assistant's help for who answers: a reply to look over, or what the thread is about. Nothing is sent by it. */
@Component({
  selector: 'fe-assistant-help',
  imports: [Icon],
  templateUrl: './assistant-help.html',
  styleUrl: './assistant-help.scss',
})
export class AssistantHelp {
  readonly conversationId = input.required<string>();
  /** Puts words into the reply box, where a person looks them over; false when nothing can be written there. */
  readonly fill = input.required<(words: string) => boolean>();

  private readonly api = inject(ApiClient);
  protected readonly mayAsk = mayNow('assistant:ask');
  /** Another conversation begins without help. */
  protected readonly help = linkedSignal<string, Help>({
    source: this.conversationId,
    computation: () => ({ kind: 'none' }),
  });
  protected readonly asking = computed(() => this.help().kind === 'asking');
  protected readonly suggestion = computed(() => {
    const help = this.help();
    return help.kind === 'suggestion' ? help.suggestion : null;
  });
  protected readonly summary = computed(() => {
    const help = this.help();
    return help.kind === 'summary' ? help.summary : null;
  });
  protected readonly words = computed(() => {
    const help = this.help();
    switch (help.kind) {
      case 'asking':
        return help.what;
      case 'suggestion':
        return help.suggestion.why ?? '';
      case 'used':
        return 'The assistant’s suggestion is in the reply. It goes out only when you send it.';
      default:
        return '';
    }
  });
  protected readonly failure = computed(() => {
    const help = this.help();
    return help.kind === 'failed' ? help.words : null;
  });

  protected suggest(): Promise<void> {
    return this.ask('Thinking of a reply…', async (path) => ({
      kind: 'suggestion',
      suggestion: await this.api.send(ENDPOINTS.suggestReply, { path, timeoutMs: TIMEOUT_MS }),
    }));
  }

  protected sumUp(): Promise<void> {
    return this.ask('Reading the thread…', async (path) => ({
      kind: 'summary',
      summary: await this.api.send(ENDPOINTS.summarize, { path, timeoutMs: TIMEOUT_MS }),
    }));
  }

  protected use(text: string): void {
    const words = 'Words of your own cannot go out here now.';
    this.help.set(this.fill()(text) ? { kind: 'used' } : { kind: 'failed', words });
  }

  protected close(): void {
    this.help.set({ kind: 'none' });
  }

  protected madeBy(by: string | null, model: string | null): string {
    if (by === 'extract') return 'Lines of the thread itself, chosen without a model';
    return `By ${NAMES[by ?? ''] ?? by ?? ''}${model === null ? '' : ` (${model})`}`;
  }

  private async ask(what: string, call: (path: { id: string }) => Promise<Help>): Promise<void> {
    const id = this.conversationId();
    this.help.set({ kind: 'asking', what });
    let help: Help;
    try {
      help = await call({ id });
    } catch (error) {
      help = { kind: 'failed', words: failureOf(error).text };
    }
    // Another conversation may be open by now.
    if (this.conversationId() === id) this.help.set(help);
  }
}

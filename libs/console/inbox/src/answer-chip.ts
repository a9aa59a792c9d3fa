import { Component, computed, input } from '@angular/core';
import type { ThreadReply } from '@feelori/contracts';
import { tookWords } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';
import { ANSWERER_WORDS, toolWords } from './answerer-words';

/** Who answered and how long it took; opens to show the model and the tools used. */
@Component({
  selector: 'fe-answer-chip',
  imports: [Icon],
  templateUrl: './answer-chip.html',
  styleUrl: './answer-chip.scss',
})
export class AnswerChip {
  readonly reply = input.required<ThreadReply>();

  protected readonly look = computed(() => ANSWERER_WORDS[this.reply().answeredBy]);
  protected readonly took = computed(() => tookWords(this.reply().answeredInMs));
  protected readonly tools = computed(() =>
    this.reply().tools.map((tool) => ({
      words: toolWords(tool.name),
      took: tookWords(tool.ms),
      ok: tool.ok,
    })),
  );
}

import { Component, computed, input } from '@angular/core';
import type { ThreadReply } from '@feelori/contracts';
import { tookWords } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';
import { speakerLook, toolWords } from './answerer-words';

/** Who said it and, for an answer, how long it took; opens to show the model and the tools used. */
@Component({
  selector: 'fe-answer-chip',
  imports: [Icon],
  templateUrl: './answer-chip.html',
  styleUrl: './answer-chip.scss',
})
export class AnswerChip {
  readonly reply = input.required<ThreadReply>();

  protected readonly look = computed(() => speakerLook(this.reply()));
  protected readonly label = computed(() => {
    const { answeredInMs } = this.reply();
    const { words } = this.look();
    return answeredInMs === null ? words : `${words} · ${tookWords(answeredInMs)}`;
  });
  protected readonly tools = computed(() =>
    this.reply().tools.map((tool) => ({
      words: toolWords(tool.name),
      took: tookWords(tool.ms),
      ok: tool.ok,
    })),
  );
}

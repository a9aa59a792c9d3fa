import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@feelori/console/ui';
import { TestMessageStore } from './test-message-store';

/** The end of a set-up: a real message that must arrive, be answered, and the answer be on the phone. */
@Component({
  selector: 'fe-test-message',
  imports: [Icon, RouterLink],
  providers: [TestMessageStore],
  templateUrl: './test-message.html',
  styleUrls: ['../../ui/src/report-page.scss', './set-up-page.scss'],
})
export class TestMessage {
  protected readonly store = inject(TestMessageStore);
  protected readonly rows = computed(() => {
    const { arrived, answered, delivered } = this.store.steps();
    return [
      { words: 'Your message arrived', done: arrived },
      { words: 'It was answered', done: answered },
      { words: 'The answer is on the phone', done: delivered },
    ];
  });
  /** Said aloud as it changes. */
  protected readonly news = computed(() => {
    const { arrived, delivered, stuck } = this.store.steps();
    if (stuck !== null) return stuck;
    if (delivered) return 'It works: a customer who writes now is answered.';
    return arrived ? 'It arrived.' : 'Waiting for your message …';
  });
}

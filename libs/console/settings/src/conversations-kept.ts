import { Component, DOCUMENT, inject, input } from '@angular/core';
import { ENDPOINTS, type RetentionSetting } from '@feelori/contracts';
import { ApiClient, ShopSettings } from '@feelori/console/core';
import { keptWords } from './kept-words';
import { NumberSetting } from './number-setting';
import { SettingSection } from './setting-section';

const BACK = 'What was kept longer until now may be deleted for good, and nothing brings it back. Go on?';

/** How long what is written in conversations is kept. Nothing is kept for less before somebody saw how much goes. */
@Component({
  selector: 'fe-conversations-kept',
  imports: [NumberSetting, SettingSection],
  template: `
    <fe-setting-section
      name="retention.messages_days"
      heading="How long conversations are kept"
      [mayChange]="mayChange()"
      [agreed]="agreedMessages"
    >
      <p id="messages-kept" class="note">
        Messages of customers, what was said to them, their files and internal notes are deleted for good when
        they are older, with what the assistant noted about them. Kept are conversations that wait for
        somebody, drafts, what failed and nobody dealt with, what a customer said about offers, and the audit.
        0 days: everything is kept. Otherwise at least 30. Only owners change this.
      </p>
      <fe-number-setting label="Days that messages are kept" describedBy="messages-kept" />
    </fe-setting-section>
    <fe-setting-section name="retention.turns_days" [mayChange]="mayChange()" [agreed]="agreedTurns">
      <p id="turns-kept" class="note">
        Why something was said: what models were sent, what was looked up, and what was decided. 0 days: as
        long as the messages. Otherwise at least 7.
      </p>
      <fe-number-setting label="Days that records of answers are kept" describedBy="turns-kept" />
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class ConversationsKept {
  readonly mayChange = input(false);

  private readonly api = inject(ApiClient);
  private readonly settings = inject(ShopSettings);
  private readonly window = inject(DOCUMENT).defaultView;

  protected readonly agreedMessages = (days: number | null): Promise<boolean> =>
    this.agreed('retention.messages_days', days);
  protected readonly agreedTurns = (days: number | null): Promise<boolean> =>
    this.agreed('retention.turns_days', days);

  /** Whoever keeps more than before is not asked. */
  private async agreed(name: RetentionSetting, days: number | null): Promise<boolean> {
    if (days === null) return this.asked(BACK);
    const held = this.settings.value(name) ?? 0;
    if (days === 0 || (held !== 0 && days >= held)) return true;
    const counted = this.api.send(ENDPOINTS.oldRecords, { query: { name, days } });
    return this.asked(keptWords(days, await counted.catch(() => null)));
  }

  private asked(words: string): boolean {
    return this.window?.confirm(words) ?? false;
  }
}

import { Component, inject, input } from '@angular/core';
import { LIVE_SETTINGS } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { ChoiceSetting } from './choice-setting';
import { NumberSetting } from './number-setting';
import { SettingSection } from './setting-section';

const NUMBERS = [
  { name: 'pace.quiet_ms', heading: 'Quiet before an answer', label: 'Milliseconds' },
  { name: 'pace.quiet_most_ms', heading: 'Answered at the latest', label: 'Milliseconds' },
  { name: 'pace.answered_within_hours', heading: 'Too old to answer', label: 'Hours' },
  { name: 'limits.turns_an_hour', heading: 'Answers to one customer', label: 'In an hour' },
  { name: 'pace.sends_per_second', heading: 'Sends of a number', label: 'A second' },
  { name: 'pace.pair_burst', heading: 'Sends to one customer at once', label: 'Messages' },
  { name: 'pace.pair_seconds', heading: 'Sends to one customer after that', label: 'Seconds between two' },
  { name: 'pace.unknown_send_wait_ms', heading: 'Sends of unknown outcome', label: 'Milliseconds' },
  { name: 'pace.breaker_failures', heading: 'When others fail', label: 'Failures in a row' },
  { name: 'pace.breaker_open_seconds', heading: 'Until they are tried again', label: 'Seconds' },
  { name: 'log.debug_percent', heading: 'Logged whole', label: 'In a hundred' },
] as const;

/** The purpose of a setting as a sentence. */
function sentence(name: keyof typeof LIVE_SETTINGS): string {
  const { purpose } = LIVE_SETTINGS[name];
  return `${purpose[0]?.toUpperCase()}${purpose.slice(1)}.`;
}

/** Pace, patience, limits and the log: what hardly anybody changes, folded away. */
@Component({
  selector: 'fe-pace-settings',
  imports: [ChoiceSetting, NumberSetting, SettingSection],
  template: `
    <details>
      <summary>Pace, limits and the log</summary>
      @for (one of numbers; track one.name) {
        <fe-setting-section [name]="one.name" [heading]="one.heading" [mayChange]="mayChange()">
          <p class="note" [id]="one.name">{{ one.words }}</p>
          <fe-number-setting [label]="one.label" [describedBy]="one.name" />
        </fe-setting-section>
      }
      <fe-setting-section #limit name="limits.requests" heading="Limit of requests" [mayChange]="mayChange()">
        <p class="note" id="limits.requests">{{ limitWords }}</p>
        <label class="switch">
          <input
            #box
            type="checkbox"
            aria-describedby="limits.requests"
            [disabled]="!limit.open()"
            [checked]="settings.value('limits.requests') ?? true"
            (change)="limit.change(box.checked)"
          />
          Limit them
        </label>
      </fe-setting-section>
      <fe-setting-section name="log.level" heading="The log" [mayChange]="mayChange()">
        <p class="note" id="log.level">{{ levelWords }}</p>
        <fe-choice-setting label="From" describedBy="log.level" />
      </fe-setting-section>
    </details>
  `,
  styles: `
    details {
      display: grid;
      gap: 1rem;
    }
    summary {
      padding: 0.5rem 0;
      font-weight: 600;
      cursor: pointer;
    }
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class PaceSettings {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly numbers = NUMBERS.map((one) => ({ ...one, words: sentence(one.name) }));
  protected readonly limitWords = sentence('limits.requests');
  protected readonly levelWords = sentence('log.level');
}

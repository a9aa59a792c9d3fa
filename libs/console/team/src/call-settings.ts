import { Component, computed, inject } from '@angular/core';
import { CallChoice, Caller } from '@feelori/console/core';

/** How this browser calls to what needs a person: nothing is asked of the browser before a click here. */
@Component({
  selector: 'fe-call-settings',
  template: `
    <h2>When something needs you</h2>
    <p class="hint">
      A customer waits for a person, writes to you, or a colleague calls you. Kept in this browser; one of its
      tabs calls.
    </p>
    <label>
      <input
        type="checkbox"
        #notification
        [checked]="ways().notification && leave() === 'granted'"
        [disabled]="leave() === 'missing'"
        (change)="choose('notification', notification)"
      />
      Show a notification on this device
    </label>
    <label>
      <input type="checkbox" #sound [checked]="ways().sound" (change)="choose('sound', sound)" />
      Play a sound
    </label>
    <p class="hint" role="status">{{ trouble() }}</p>
    @if (isOn()) {
      <button type="button" (click)="caller.tryOut()">Try it</button>
    }
  `,
  styleUrls: ['./form.scss', './call-settings.scss'],
})
export class CallSettings {
  protected readonly caller = inject(Caller);
  private readonly choice = inject(CallChoice);
  protected readonly ways = this.choice.ways;
  protected readonly leave = this.choice.leave;
  protected readonly isOn = computed(() => this.ways().notification || this.ways().sound);
  protected readonly trouble = computed(() => {
    switch (this.leave()) {
      case 'denied':
        return 'Your browser blocks notifications of this page. Allow them in its settings, beside the address, and choose again.';
      case 'missing':
        return 'This browser shows no notifications here; over https most do.';
      default:
        return '';
    }
  });

  protected async choose(way: 'notification' | 'sound', box: HTMLInputElement): Promise<void> {
    await this.choice.choose(way, box.checked);
    // A browser that said no leaves the box empty.
    box.checked = this.ways()[way];
  }
}

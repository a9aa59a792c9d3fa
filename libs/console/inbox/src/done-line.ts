import { Component, inject } from '@angular/core';
import { Icon } from '@feelori/console/ui';
import { DoneNews, type DoneNotice } from './done-news';

/** What became of the last command, with the way to take it back. */
@Component({
  selector: 'fe-done-line',
  imports: [Icon],
  template: `
    @if (news.notice(); as notice) {
      <p [class.failure]="notice.isFailure">
        <fe-icon [name]="notice.isFailure ? 'alert' : 'tick'" />
        <span>{{ notice.words }}</span>
        @if (notice.undo) {
          <button type="button" (click)="undo(notice)">Undo</button>
        }
        <button type="button" (click)="news.dismiss(notice)">Dismiss</button>
      </p>
    }
  `,
  styleUrl: './takeover-notices.scss',
  host: { role: 'status' },
})
export class DoneLine {
  protected readonly news = inject(DoneNews);

  protected undo(notice: DoneNotice): void {
    this.news.dismiss(notice);
    notice.undo?.();
  }
}

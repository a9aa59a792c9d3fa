import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@feelori/console/ui';
import { TakeoverNews, type TakeoverNotice } from './takeover-news';

const DID: Record<TakeoverNotice['kind'], string> = {
  taken: 'took over',
  wanted: 'would like to have',
  handed_back: 'gave back to the assistant:',
  resolved: 'resolved',
  assigned: 'gave you',
  unassigned: 'took from you',
  mentioned: 'calls you in a note:',
};

/** Tells this person what colleagues do with their conversations, wherever in the inbox they are. */
@Component({
  selector: 'fe-takeover-notices',
  imports: [Icon, RouterLink],
  template: `
    @for (notice of news.notices(); track notice.conversation.id) {
      <p>
        <fe-icon name="person" />
        <span>
          <bdi>{{ notice.colleague.name || 'A colleague' }}</bdi>
          {{ did[notice.kind] }}
          <a [routerLink]="['/inbox', notice.conversation.id]" (click)="news.dismiss(notice.conversation.id)"
            ><bdi>{{ notice.conversation.customerName }}</bdi></a
          >
        </span>
        <button type="button" (click)="news.dismiss(notice.conversation.id)">Dismiss</button>
      </p>
    }
  `,
  styleUrl: './takeover-notices.scss',
  host: { role: 'status' },
})
export class TakeoverNotices {
  protected readonly news = inject(TakeoverNews);
  protected readonly did = DID;
}

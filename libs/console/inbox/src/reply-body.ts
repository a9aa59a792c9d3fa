import { Component, input } from '@angular/core';
import type { ReplyContent } from '@feelori/contracts';
import { Icon } from '@feelori/console/ui';

/** What was sent, drawn like the customer sees it: text, picture, buttons, or a list with its rows open. */
@Component({
  selector: 'fe-reply-body',
  imports: [Icon],
  templateUrl: './reply-body.html',
  styleUrl: './reply-body.scss',
})
export class ReplyBody {
  readonly content = input.required<ReplyContent>();
}

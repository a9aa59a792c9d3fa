import { Component, input } from '@angular/core';
import type { ReplyContent } from '@feelori/contracts';
import { Icon } from '@feelori/console/ui';
import { Picture } from './picture';
import { Words } from './words';

/** What was sent, drawn like the customer sees it: text, picture, buttons, or a list with its rows open. */
@Component({
  selector: 'fe-reply-body',
  imports: [Icon, Picture, Words],
  templateUrl: './reply-body.html',
  styleUrl: './reply-body.scss',
})
export class ReplyBody {
  readonly content = input.required<ReplyContent>();
}

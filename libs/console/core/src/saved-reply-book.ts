import { Injectable } from '@angular/core';
import { ENDPOINTS, type SavedReply } from '@feelori/contracts';
import { ShopList } from './shop-list';

/** The shop's saved replies, by shortcut. */
@Injectable({ providedIn: 'root' })
export class SavedReplyBook extends ShopList<SavedReply> {
  constructor() {
    super(ENDPOINTS.savedReplies, 'saved_replies.changed');
  }
}

import { DestroyRef, DOCUMENT, effect, inject, type Signal, signal, untracked } from '@angular/core';
import { type ConversationRow, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, Session } from '@feelori/console/core';
import { RowNews } from './row-news';

/**
 * Says that this person has seen the notes that call them, once for each note, as soon as the conversation is open in a tab
 * they see. Call it where `inject` may be called.
 */
export function seeMentions(row: Signal<ConversationRow | undefined>): void {
  const document = inject(DOCUMENT);
  const user = inject(Session).user;
  const [api, news] = [inject(ApiClient), inject(RowNews)];
  const inSight = signal(!document.hidden);
  const look = (): void => inSight.set(!document.hidden);
  document.addEventListener('visibilitychange', look);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', look));
  let told = '';
  effect(() => {
    const { id, mentions } = row() ?? {};
    const userId = user()?.id;
    if (id === undefined || userId === undefined || !inSight()) return;
    if (mentions?.unseen.includes(userId) !== true) return;
    const note = `${id} ${mentions.at}`;
    if (note === told) return;
    told = note;
    untracked(() => void see(id));
  });

  async function see(id: string): Promise<void> {
    try {
      news.tell(await api.send(ENDPOINTS.seeMentions, { path: { id } }));
    } catch {
      // It stays unseen; opening the conversation again says so again.
    }
  }
}

import { DestroyRef, Directive, DOCUMENT, ElementRef, inject } from '@angular/core';

/** What can be used. Not what takes something away, nor what a letter is written into: nobody comes upon those by accident. */
const SAFE =
  ':is(button, input, select):not(:disabled, .bad, [hidden]), a[href], summary, [data-page-heading]';

/**
 * Where a change takes away what has the focus, or switches it off for a while, the focus goes to what stands beside it, or
 * comes back: whoever works by keys is not sent back to the beginning of the page.
 */
@Directive({ selector: '[feKeepFocus]' })
export class KeepFocus {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  /** What has the focus, or had it until a change. */
  private last: HTMLElement | null = null;
  private wasOff = false;

  constructor() {
    const ended = new AbortController();
    const { signal } = ended;
    this.document.addEventListener('focusin', ({ target }) => this.follow(target as HTMLElement), { signal });
    this.document.addEventListener('pointerdown', ({ target }) => this.leave(target as Node), { signal });
    this.document.addEventListener('keydown', ({ key }) => key === 'Escape' && (this.last = null), {
      signal,
    });
    const watch = new MutationObserver((changes) => this.mend(changes));
    watch.observe(this.host, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    inject(DestroyRef).onDestroy(() => {
      ended.abort();
      watch.disconnect();
    });
  }

  private follow(target: HTMLElement): void {
    this.last = this.host.contains(target) ? target : null;
    this.wasOff = false;
  }

  /** Who points somewhere else wants it nowhere. */
  private leave(target: Node): void {
    if (this.last?.contains(target) !== true) this.last = null;
  }

  private mend(changes: readonly MutationRecord[]): void {
    const { last } = this;
    if (last === null) return;
    const isOff = last.matches(':disabled');
    if (this.isNowhere()) {
      if (!last.isConnected) placesBeside(last, changes, this.host).some((place) => this.enter(place));
      else if (this.wasOff && !isOff) this.enter(last);
    }
    this.wasOff = isOff;
  }

  /** To the first of it that takes the focus: what is not in sight takes none. */
  private enter(place: HTMLElement): boolean {
    const all = [...(place.matches(SAFE) ? [place] : []), ...place.querySelectorAll<HTMLElement>(SAFE)];
    return all.some((one) => {
      one.focus({ preventScroll: true });
      return !this.isNowhere();
    });
  }

  private isNowhere(): boolean {
    const { activeElement, body } = this.document;
    return activeElement === null || activeElement === body;
  }
}

/** What stands now where `gone` stood: after it, then around it. */
function placesBeside(
  gone: HTMLElement,
  changes: readonly MutationRecord[],
  host: HTMLElement,
): HTMLElement[] {
  const change = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
  const around = change?.target instanceof HTMLElement ? change.target : host;
  const after = elementFrom(change?.nextSibling ?? null);
  return [after, around, around.parentElement, host].filter(
    (place): place is HTMLElement => place !== null && host.contains(place),
  );
}

function elementFrom(node: Node | null): HTMLElement | null {
  let at = node;
  while (at !== null && !(at instanceof HTMLElement)) at = at.nextSibling;
  return at;
}

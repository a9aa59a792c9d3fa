import {
  computed,
  DestroyRef,
  Directive,
  ElementRef,
  inject,
  Injectable,
  input,
  signal,
  type OnInit,
} from '@angular/core';
import { offsetsOf, rowsWithin, type ShownRow, shownRows } from './rows-window';

/** So far around what is in sight rows are there already. */
const AHEAD_PX = 700;
/** Where nothing is laid out nothing is known to be in sight: so many are there. */
const UNSEEN_MOST = 40;
/** Heights of rows that are gone are forgotten when they are this many. */
const FORGET_AT = 5_000;

/**
 * What is in sight, counted from where the rows begin, or end: what comes at the other side changes nothing of it, also before
 * it is laid out.
 */
interface Sight {
  from: number;
  height: number;
}

/** Heights of the rows, as they were measured. */
@Injectable()
export class RowSizes {
  private readonly known = new Map<string, number>();
  private readonly changed = signal(0);
  private readonly observer =
    'ResizeObserver' in globalThis ? new ResizeObserver((entries) => this.measure(entries)) : null;
  private readonly ids = new WeakMap<Element, string>();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.observer?.disconnect());
  }

  observe(element: Element, id: string): void {
    this.ids.set(element, id);
    this.observer?.observe(element);
  }

  forget(element: Element): void {
    this.observer?.unobserve(element);
  }

  idOf(element: Element): string | undefined {
    return this.ids.get(element);
  }

  /** The height by id, for whoever asks again when one changes. */
  heights(present: number): ReadonlyMap<string, number> {
    this.changed();
    if (this.known.size > present + FORGET_AT) this.known.clear();
    return this.known;
  }

  private measure(entries: readonly ResizeObserverEntry[]): void {
    let news = false;
    for (const { target, borderBoxSize } of entries) {
      const id = this.ids.get(target);
      const px = borderBoxSize[0]?.blockSize ?? 0;
      if (id === undefined || px === 0 || this.known.get(id) === px) continue;
      this.known.set(id, px);
      news = true;
    }
    if (news) this.changed.update((count) => count + 1);
  }
}

/**
 * Holds rows of any height of which only those in sight are in the document. The rows say how high they are as soon as they
 * are there; until then a guess stands for them. What has the focus, what plays, and what it is told to keep stays.
 */
@Directive({
  selector: '[feVirtualRows]',
  exportAs: 'feVirtualRows',
  providers: [RowSizes],
  host: { '(focusin)': 'holdFocused($event)', '(focusout)': 'focused.set(undefined)' },
})
export class VirtualRows implements OnInit {
  readonly ids = input.required<readonly string[]>({ alias: 'feVirtualRows' });
  readonly scroller = input.required<HTMLElement>();
  /** How high a row will about be. */
  readonly guess = input.required<(index: number) => number>();
  /** The last rows are in sight at first. */
  readonly fromEnd = input(false);
  /** Ids of rows that stay in the document wherever they are. */
  readonly keep = input<readonly string[]>([]);

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly destroyRef = inject(DestroyRef);
  private readonly sizes = inject(RowSizes);
  private readonly sight = signal<Sight | null>(null);
  protected readonly focused = signal<string | undefined>(undefined);
  private readonly playing = signal<string | undefined>(undefined);

  private readonly places = computed(() => new Map(this.ids().map((id, index) => [id, index])));
  private readonly offsets = computed(() => {
    const [ids, guess] = [this.ids(), this.guess()];
    const heights = this.sizes.heights(ids.length);
    return offsetsOf(ids.length, (index) => heights.get(ids[index] ?? '') ?? guess(index));
  });
  private readonly range = computed<readonly [number, number]>(() => this.rangeNow(), {
    equal: ([a, b], [c, d]) => a === c && b === d,
  });
  private readonly kept = computed(() => {
    const ids = [...this.keep(), this.focused(), this.playing()];
    return ids.flatMap((id) => (id === undefined ? [] : (this.places().get(id) ?? [])));
  });

  readonly shown = computed<readonly ShownRow[]>(() => shownRows(this.offsets(), this.range(), this.kept()));
  /** The room of the rows behind the last one that is there. */
  readonly rest = computed(() => {
    const [offsets, last] = [this.offsets(), this.shown().at(-1)];
    return (offsets.at(-1) ?? 0) - (last === undefined ? 0 : (offsets[last.index + 1] ?? 0));
  });
  /** The first row that is there and the one behind the last; null while nothing is laid out. */
  readonly inSight = computed(() => (this.sight() === null ? null : this.range()));

  ngOnInit(): void {
    const scroller = this.scroller();
    const look = (): void => this.look();
    scroller.addEventListener('scroll', look, { passive: true });
    const hold = ({ type, target }: Event): void =>
      this.playing.set(type === 'play' ? this.rowOf(target) : undefined);
    for (const event of ['play', 'pause', 'ended']) this.element.addEventListener(event, hold, true);
    const observer = 'ResizeObserver' in globalThis ? new ResizeObserver(look) : null;
    for (const one of [scroller, this.element]) observer?.observe(one);
    this.destroyRef.onDestroy(() => {
      scroller.removeEventListener('scroll', look);
      observer?.disconnect();
    });
  }

  /** Scrolls no further than it takes to have the whole row in sight. */
  bringIntoSight(index: number): void {
    this.look();
    const sight = this.sight();
    const [top, bottom] = [this.offsets()[index], this.offsets()[index + 1]];
    if (sight === null || top === undefined || bottom === undefined) return;
    const first = this.firstPx(sight);
    const below = bottom - (first + sight.height);
    const by = top < first ? top - first : Math.max(0, below);
    if (by !== 0) this.scroller().scrollBy({ top: by });
  }

  protected holdFocused({ target }: Event): void {
    this.focused.set(this.rowOf(target));
  }

  private rowOf(target: EventTarget | null): string | undefined {
    for (let at = target as Element | null; at !== null && at !== this.element; at = at.parentElement) {
      const id = this.sizes.idOf(at);
      if (id !== undefined) return id;
    }
    return undefined;
  }

  private look(): void {
    const height = this.scroller().clientHeight;
    if (height === 0) return this.sight.set(null);
    const [frame, rows] = [this.scroller().getBoundingClientRect(), this.element.getBoundingClientRect()];
    this.sight.set({ from: this.fromEnd() ? rows.bottom - frame.bottom : frame.top - rows.top, height });
  }

  private firstPx({ from, height }: Sight): number {
    return this.fromEnd() ? (this.offsets().at(-1) ?? 0) - from - height : from;
  }

  private rangeNow(): [number, number] {
    const [sight, offsets] = [this.sight(), this.offsets()];
    const count = offsets.length - 1;
    if (sight !== null) {
      const first = this.firstPx(sight);
      return rowsWithin(offsets, first - AHEAD_PX, first + sight.height + AHEAD_PX);
    }
    const most = Math.min(count, UNSEEN_MOST);
    return this.fromEnd() ? [count - most, count] : [0, most];
  }
}

import { Directive, output, signal } from '@angular/core';

/** Takes files that are dragged onto the element, and says while they are above it. */
@Directive({
  selector: '[feDropFiles]',
  exportAs: 'feDropFiles',
  host: {
    '(dragenter)': 'over($event)',
    '(dragover)': 'over($event)',
    '(dragleave)': 'left($event)',
    '(drop)': 'drop($event)',
  },
})
export class DropFiles {
  readonly feDropFiles = output<File[]>();
  readonly isOver = signal(false);

  protected over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver.set(true);
  }

  /** Also told when the pointer goes from the element to one within. */
  protected left({ currentTarget, relatedTarget }: DragEvent): void {
    const isWithin = relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget);
    if (!isWithin) this.isOver.set(false);
  }

  protected drop(event: DragEvent): void {
    if (!this.isOver()) return;
    event.preventDefault();
    this.isOver.set(false);
    this.feDropFiles.emit([...(event.dataTransfer?.files ?? [])]);
  }
}

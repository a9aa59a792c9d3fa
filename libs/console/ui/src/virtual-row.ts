import { DestroyRef, Directive, ElementRef, inject, input, type OnInit } from '@angular/core';
import { RowSizes } from './virtual-rows';

/** One row among `feVirtualRows`, by its id, which stays the same as long as the element does. */
@Directive({ selector: '[feVirtualRow]' })
export class VirtualRow implements OnInit {
  readonly id = input.required<string>({ alias: 'feVirtualRow' });

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly sizes = inject(RowSizes);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.sizes.forget(this.element));
  }

  ngOnInit(): void {
    this.sizes.observe(this.element, this.id());
  }
}

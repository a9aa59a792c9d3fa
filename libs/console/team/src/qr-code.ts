import { Component, computed, input } from '@angular/core';
import { qrPath } from './qr-path';

/** A QR code, dark on white in every theme: cameras want it so. */
@Component({
  selector: 'fe-qr-code',
  template: `
    <svg
      role="img"
      [attr.aria-label]="label()"
      [attr.viewBox]="'0 0 ' + code().size + ' ' + code().size"
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path [attr.d]="code().path" fill="#000" />
    </svg>
  `,
  styles: `
    svg {
      display: block;
      inline-size: min(13rem, 100%);
      border-radius: 0.75rem;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  protected readonly code = computed(() => qrPath(this.text()));
}

import { Injectable } from '@nestjs/common';
import { OutgoingPost } from '@feelori/edges/outgoing';

/** Says of an address that a person typed whether anything is ever sent there. */
@Injectable()
export class OutgoingAddresses {
  constructor(private readonly post: OutgoingPost) {}

  /** Why not, in words; null when it can be tried. */
  fault(href: string): string | null {
    return this.post.fault(href);
  }
}

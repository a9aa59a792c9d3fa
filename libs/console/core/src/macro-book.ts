import { Injectable } from '@angular/core';
import { ENDPOINTS, type Macro } from '@feelori/contracts';
import { ShopList } from './shop-list';

/** The shop's macros, by name. */
@Injectable({ providedIn: 'root' })
export class MacroBook extends ShopList<Macro> {
  constructor() {
    super(ENDPOINTS.macros, 'macros.changed');
  }
}

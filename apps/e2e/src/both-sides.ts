import type { Browser } from 'playwright-core';
import { ConsolePage } from './console-page';
import { Phone } from './phone';
import type { RunningProduct } from './running-product';
import { type WatchedPage, watchedPage } from './watched-page';

/** A customer's phone and the shop's console, each in a profile of its own. */
export interface BothSides {
  atPhone: WatchedPage;
  atConsole: WatchedPage;
  phone: Phone;
  console: ConsolePage;
}

/** Opens the phone of this customer, and the console of the owner, who is told of news as they happen. */
export async function bothSides(
  browser: Browser,
  product: RunningProduct,
  customer: string,
): Promise<BothSides> {
  const atPhone = await watchedPage(browser, { colorScheme: 'light' });
  // Without motion, so that no colour is read half-way between light and dark.
  const atConsole = await watchedPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
  const phone = new Phone(atPhone.page, product.phoneUrl);
  const console = new ConsolePage(atConsole.page, product.consoleUrl);
  await phone.open(customer);
  await console.signIn(product.email, product.password);
  await console.live();
  return { atPhone, atConsole, phone, console };
}

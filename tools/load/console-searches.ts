/** What people look for in made-up conversations, by kind. */
export const SEARCHES: Readonly<Record<string, readonly string[]>> = {
  rare: ['nosodor', 'fidumé', 'nothing like this'],
  common: ['order', 'dress', 'hello'],
  common_together: ['order dress', 'is the', 'shall i', 'order berlin'],
  several: ['silk dress', 'red linen scarf', 'workshop tomorrow', 'velvet nosodor'],
  beginning: ['neckl', 'vel', 'd', 'red linen sca'],
  name: ['muller', 'zoe we', 'ayse yil', 'Дмитрий'],
  number: ['+1 555 0000 123', '15560000042'],
  order: ['#12345', '45678', 'order 31415'],
  scripts: ['заказ', 'طلبي', 'ऑर्डर कहाँ', '注文番号', 'siparişim nerede'],
};

import { splitWords } from '@feelori/contracts';
import { fold, foldWords, withoutElisions } from '../language/fold-words';
import { phrases } from './lexicon';

/** Somebody wants to buy. */
export interface BuyWish {
  /** What else is said, in the customer's spelling: "the blue one in M". */
  beside: string;
  quantity: number;
  /** "It", "this one": something that was shown is meant, whatever else is said. */
  points: boolean;
  /** It is only asked where that can be done. */
  where: boolean;
}

/** Words of buying that stand for the thing too. */
const POINTS = indexed(
  'i want to buy it | i want to buy this | i want to buy that | i want to buy one | i want to buy them | i wanna buy it | i wanna buy this | i would like to buy it | i would like to buy this | id like to buy it | id like to buy this | i want to order it | i want to order this | i would like to order it | id like to order it | id like to order this | i want to purchase it | i want to purchase this | id like to purchase it | i will take it | i will take this | i will take that | i will take one | i will take them | ill take it | ill take this | ill take that | ill take one | ill take them | i take it | i take this one | i will buy it | i will buy this | ill buy it | ill buy this | ill buy one | ill order it | ill order this | i will order it | ill have it | ill have this one | i will have it | i will have this one | let me buy it | let me buy this | can i buy it | can i buy this | could i buy it | may i buy it | can i order it | can i order this | how can i buy it | how can i buy this | how do i buy it | how do i buy this | how can i order it | how do i order it | how do i order this | how to buy it | how to buy this | how to order it | buy it | buy this | buy this one | order it | order this one | order this for me | add it to my cart | add it to the cart | add this to my cart | add this to the cart | add to cart | add to my cart | put it in my cart | put it in the cart | put this in my cart | i want this one | i want that one | im buying it | im going to buy it | i am going to buy it | go to checkout | take me to checkout | take me to the checkout | checkout please | buy now | ready to buy | ready to order',
  'quiero comprarlo | quiero comprarla | quiero comprarlos | quiero comprarlas | lo quiero comprar | la quiero comprar | los quiero comprar | las quiero comprar | quiero comprar este | quiero comprar esta | quiero comprar ese | quiero comprar esa | quisiera comprarlo | quisiera comprarla | me gustaría comprarlo | me gustaría comprarla | deseo comprarlo | deseo comprarla | voy a comprarlo | voy a comprarla | lo voy a comprar | la voy a comprar | me lo llevo | me la llevo | me los llevo | me las llevo | me llevo este | me llevo esta | me llevo ese | me llevo esa | me llevo uno | me llevo una | me lo quedo | me la quedo | lo compro | la compro | quiero pedirlo | quiero pedirla | lo quiero pedir | la quiero pedir | puedo comprarlo | puedo comprarla | cómo lo compro | cómo la compro | cómo comprarlo | cómo comprarla | cómo puedo comprarlo | cómo puedo comprarla | añádelo al carrito | añádela al carrito | agrégalo al carrito | agrégala al carrito | añadir al carrito | agregar al carrito | ponlo en el carrito | quiero este | quiero esta | quiero ese | quiero esa',
  'quero comprar ele | quero comprar ela | quero comprá lo | quero comprá la | quero comprar este | quero comprar esse | quero comprar essa | quero comprar esta | gostaria de comprá lo | gostaria de comprar esse | gostaria de comprar este | vou levar esse | vou levar essa | vou levar este | vou levar esta | vou levar um | vou levar uma | levo esse | levo essa | levo este | levo esta | vou comprar esse | vou comprar este | vou comprar ele | vou comprar ela | fico com ele | fico com ela | fico com esse | fico com essa | fico com este | posso comprar ele | posso comprar esse | como compro ele | como compro esse | adicionar ao carrinho | adiciona ao carrinho | coloca no carrinho | coloque no carrinho | põe no carrinho | quero esse | quero essa | quero este | quero esta',
  'je veux l acheter | je voudrais l acheter | j aimerais l acheter | je souhaite l acheter | je vais l acheter | je veux le commander | je veux la commander | je voudrais le commander | je voudrais la commander | je le commande | je la commande | je le prends | je la prends | je les prends | je vais le prendre | je vais la prendre | je veux le prendre | je veux la prendre | j achète celui ci | j achète celle ci | je l achète | je prends celui | je prends celle | je prends celui ci | je prends celle ci | puis je l acheter | je peux l acheter | comment l acheter | comment je l achète | comment puis je l acheter | comment le commander | comment la commander | ajouter au panier | ajoutez le au panier | ajoute le au panier | ajoutez la au panier | ajoute la au panier | mettez le dans mon panier | mets le dans mon panier | je veux celui ci | je veux celle ci | je veux celui là | je veux celle là',
  'यह खरीदना है | ये खरीदना है | इसे खरीदना है | इसको खरीदना है | यह खरीदना चाहता हूँ | यह खरीदना चाहती हूँ | इसे खरीदना चाहता हूँ | इसे खरीदना चाहती हूँ | इसे खरीदूंगा | इसे खरीदूंगी | इसे ले लूंगा | इसे ले लूंगी | यह ले लूंगा | यह ले लूंगी | ये ले लूंगा | ये ले लूंगी | मैं यह लूंगा | मैं यह लूंगी | मैं इसे लूंगा | मैं इसे लूंगी | यही चाहिए | यह चाहिए | ये चाहिए | यह वाला चाहिए | ये वाला चाहिए | यह वाली चाहिए | इसे ऑर्डर करना है | यह ऑर्डर करना है | इसे कार्ट में डालो | कार्ट में डालो | कार्ट में डाल दो | कार्ट में डालिए | इसे कैसे खरीदूं | कैसे खरीदूं | ye kharidna hai | yeh kharidna hai | isko kharidna hai | ise kharidna hai | ye khareedna hai | yeh khareedna hai | ye buy karna hai | isko buy karna hai | ye order karna hai | isko order karna hai | ise order karna hai | ye le lunga | ye le lungi | yeh le lunga | yeh le lungi | main ye lunga | main ye lungi | main le lunga | main le lungi | yahi chahiye | ye chahiye | yeh chahiye | ye wala chahiye | yeh wala chahiye | ye wali chahiye | yeh wali chahiye | cart mein daal do | cart me daal do | cart mein dalo | cart me dal do | kaise kharidu | kaise kharidun',
  'أريد شراءه | أريد شراءها | أريد شراء هذا | أريد شراء هذه | أرغب في شرائه | أرغب في شرائها | أود شراءه | أود شراءها | أريد أن أشتريه | أريد أن أشتريها | أريد أشتريه | بدي أشتريه | بدي أشتريها | عايز أشتريه | عايز أشتريها | عايزة أشتريه | عايزة أشتريها | أبغى أشتريه | أبغى أشتريها | ابغى اشتريه | أبي أشتريه | أبي أشتريها | سآخذه | سآخذها | سوف آخذه | سوف آخذها | سأشتريه | سأشتريها | باخذه | باخذها | هاخده | هاخدها | كيف أشتريه | كيف أشتريها | أين أشتريه | أين أشتريها | وين أشتريه | وين أشتريها | كيف يمكنني شراؤه | كيف يمكنني شراءه | كيف أطلبه | كيف أطلبها | أريد طلبه | أريد طلبها | أريد أن أطلبه | أريد أن أطلبها | أضفه إلى السلة | أضفها إلى السلة | أضف إلى السلة | أضيفوه إلى السلة | أريد هذا | أريد هذه | بدي هذا | بدي هذه',
);
/** Words of buying behind which the thing is named: "I'll take the blue one in M". */
const NAMES = indexed(
  'i want to buy | i wanna buy | i would like to buy | id like to buy | i want to order | id like to order | i would like to order | i want to purchase | i will take | ill take | i will buy | ill buy | ill have | ill order | let me buy | can i buy | can i order | could i buy | buy',
  'quiero comprar | quisiera comprar | me gustaría comprar | deseo comprar | voy a comprar | me llevo | me quedo con | quiero pedir | puedo comprar',
  'quero comprar | gostaria de comprar | vou comprar | vou levar | eu levo | quero levar | levo | vou ficar com | fico com | como compro | como faço para comprar | como faço pra comprar | posso comprar | quero pedir',
  'je veux acheter | je voudrais acheter | j aimerais acheter | je souhaite acheter | je vais acheter | je prends | je vais prendre | je prendrai | je prendrais | je veux commander | je voudrais commander',
  'खरीदना है | खरीदना चाहता हूँ | खरीदना चाहती हूँ | खरीदूंगा | खरीदूंगी | ले लूंगा | ले लूंगी | ऑर्डर करना है | kharidna hai | khareedna hai | kharidna chahta hu | kharidna chahti hu | buy karna hai | order karna hai | le lunga | le lungi',
  'أريد شراء | أريد أن أشتري | أود شراء | أرغب في شراء | سآخذ | سأشتري | بدي أشتري | عايز أشتري | أبغى أشتري',
);
/** Not now, not at this price, not at all, or only in a case: nobody is led to the checkout. */
const NOT_SO = wordSet(
  'not | dont | never | cant | cannot | wont | less | cheaper | if | unless | until | before | after | should | later | tomorrow | maybe | perhaps | someday | soon | but | store | stores | else | similar | instead | again | friend',
  'nunca | tampoco | menos | barato | luego | después | mañana | quizás | quizá | acaso | pero | aunque | tienda | tiendas | debería | otra vez | parecido',
  'não | nao | nunca | nem | depois | amanhã | talvez | loja | lojas | mas | porém | deveria | parecido | barato',
  'ne | pas | jamais | moins | demain | plus tard | peut être | mais | magasin | magasins | boutique | devrais | ailleurs',
  'नहीं | मत | कम | अगर | यदि | बाद | कल | शायद | लेकिन | मगर | दुकान | nahi | nahin | mat | kam | agar | baad | kal | shayad | lekin | magar | dukan | dukaan',
  'لا | لن | لم | ليس | مش | ما | أقل | بأقل | إذا | اذا | لو | لاحقا | بعدين | غدا | بكرة | ربما | يمكن | لكن | بس | المتجر | المحل | محل',
);
/** Whole words of Spanish that are others in Portuguese: they count at the beginning alone, as in "no lo compro". */
const NO_FIRST = wordSet('no');
const WHERE = wordSet('where', 'dónde', 'onde', 'où', 'कहाँ | कहां | kahan | kaha', 'أين | اين | وين | فين');
const PIECES = wordSet(
  'of | pieces | piece | pcs | pairs',
  'de | piezas | unidades | pares',
  'peças | unidades',
  'pièces | exemplaires | paires',
  'पीस | piece | pis',
  'قطع | قطعة | حبات',
);
/** "For 30", "for $30": somebody names their price. */
const OWN_PRICE = /\p{Sc}|(?:^| )(?:for|por|pour|ب) ?\p{Nd}/iu;

const APOSTROPHES = /['’ʼ]/g;

/** More is a story. */
const MOST_WORDS = 16;
/** In UTF-16 units; longer ones are not read at all, since one word may be as long as a message. */
const LONGEST = 320;
const MOST_PIECES = 20;

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function indexed(...lists: readonly string[]): Phrases {
  const all = lists.flatMap(phrases).map(foldWords);
  all.sort((one, other) => other.length - one.length);
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of all) index.set(phrase[0] ?? '', [...(index.get(phrase[0] ?? '') ?? []), phrase]);
  return index;
}

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap(phrases).flatMap(foldWords));
}

/** What of a text asks to buy something, in any of our languages; null when it does not, or not so. Pure. */
export function buyWishIn(text: string): BuyWish | null {
  if (text.length > LONGEST) return null;
  const spelled = splitWords(withoutElisions(text).replace(APOSTROPHES, ''));
  if (spelled.length === 0 || spelled.length > MOST_WORDS || OWN_PRICE.test(text)) return null;
  const words = spelled.map(fold);
  if (words.some((word) => NOT_SO.has(word)) || NO_FIRST.has(words[0] ?? '')) return null;
  const points = placeOf(words, POINTS);
  const found = points ?? placeOf(words, NAMES);
  if (found === null) return null;
  const left = spelled.filter((_, at) => at < found.at || at >= found.at + found.length);
  const { quantity, beside } = counted(left);
  const where = words.some((word) => WHERE.has(word));
  return { beside: beside.join(' '), quantity, points: points !== null, where };
}

/** Where the longest of these phrases stands; null where none does. */
function placeOf(words: readonly string[], index: Phrases): { at: number; length: number } | null {
  let best: { at: number; length: number } | null = null;
  for (const [at, word] of words.entries()) {
    const phrase = index.get(word)?.find((one) => one.every((part, more) => words[at + more] === part));
    if (phrase && phrase.length > (best?.length ?? 0)) best = { at, length: phrase.length };
  }
  return best;
}

/** "2 of them", "3 piezas": a number alone is a size as likely. */
function counted(words: readonly string[]): { quantity: number; beside: readonly string[] } {
  const at = words.findIndex(
    (word, place) => /^\p{Nd}{1,2}$/u.test(word) && PIECES.has(fold(words[place + 1] ?? '')),
  );
  const count = Number(words[at] ?? 0);
  if (!(count >= 1 && count <= MOST_PIECES)) return { quantity: 1, beside: words };
  return { quantity: count, beside: words.filter((_, place) => place !== at && place !== at + 1) };
}

import type { InEveryLanguage } from '@feelori/skills/tools';
import { phrases } from './lexicon';

/** How customers of one language say that they want to buy what was shown; read by `asks-to-buy.ts`. */
export interface BuyPhrases {
  /** Words of buying that stand for the thing too. */
  points: readonly string[];
  /** Words of buying beside which the thing is named: "I'll take the blue one in M". */
  names: readonly string[];
  /** Not now, not at this price, not at all, or only in a case. */
  notSo: readonly string[];
  /** They only ask where that can be done. */
  where: readonly string[];
  /** Behind a number it is how many they want: "2 of them", "3 piezas". */
  pieces: readonly string[];
}

export const BUY_PHRASES: InEveryLanguage<BuyPhrases> = {
  en: {
    points: phrases(
      'i want to buy it | i want to buy this | i want to buy that | i want to buy one | i want to buy them | i wanna buy it | i wanna buy this | i would like to buy it | i would like to buy this | id like to buy it | id like to buy this | i want to order it | i want to order this | i would like to order it | id like to order it | id like to order this | i want to purchase it | i want to purchase this | id like to purchase it | i will take it | i will take this | i will take that | i will take one | i will take them | ill take it | ill take this | ill take that | ill take one | ill take them | i take it | i take this one | i will buy it | i will buy this | ill buy it | ill buy this | ill buy one | ill order it | ill order this | i will order it | ill have it | ill have this one | i will have it | i will have this one | let me buy it | let me buy this | can i buy it | can i buy this | could i buy it | may i buy it | can i order it | can i order this | how can i buy it | how can i buy this | how do i buy it | how do i buy this | how can i order it | how do i order it | how do i order this | how to buy it | how to buy this | how to order it | buy it | buy this | buy this one | order it | order this one | order this for me | add it to my cart | add it to the cart | add this to my cart | add this to the cart | add to cart | add to my cart | put it in my cart | put it in the cart | put this in my cart | i want this one | i want that one | im buying it | im going to buy it | i am going to buy it | go to checkout | take me to checkout | take me to the checkout | checkout please | buy now | ready to buy | ready to order',
    ),
    names: phrases(
      'i want to buy | i wanna buy | i would like to buy | id like to buy | i want to order | id like to order | i would like to order | i want to purchase | i will take | ill take | i will buy | ill buy | ill have | ill order | let me buy | can i buy | can i order | could i buy | buy',
    ),
    notSo: phrases(
      'not | dont | never | cant | cannot | wont | less | cheaper | if | unless | until | before | after | should | later | tomorrow | maybe | perhaps | someday | soon | but | store | stores | else | similar | instead | again | friend',
    ),
    where: phrases('where'),
    pieces: phrases('of | pieces | piece | pcs | pairs'),
  },
  es: {
    points: phrases(
      'quiero comprarlo | quiero comprarla | quiero comprarlos | quiero comprarlas | lo quiero comprar | la quiero comprar | los quiero comprar | las quiero comprar | quiero comprar este | quiero comprar esta | quiero comprar ese | quiero comprar esa | quisiera comprarlo | quisiera comprarla | me gustaría comprarlo | me gustaría comprarla | deseo comprarlo | deseo comprarla | voy a comprarlo | voy a comprarla | lo voy a comprar | la voy a comprar | me lo llevo | me la llevo | me los llevo | me las llevo | me llevo este | me llevo esta | me llevo ese | me llevo esa | me llevo uno | me llevo una | me lo quedo | me la quedo | lo compro | la compro | quiero pedirlo | quiero pedirla | lo quiero pedir | la quiero pedir | puedo comprarlo | puedo comprarla | cómo lo compro | cómo la compro | cómo comprarlo | cómo comprarla | cómo puedo comprarlo | cómo puedo comprarla | añádelo al carrito | añádela al carrito | agrégalo al carrito | agrégala al carrito | añadir al carrito | agregar al carrito | ponlo en el carrito | quiero este | quiero esta | quiero ese | quiero esa',
    ),
    names: phrases(
      'quiero comprar | quisiera comprar | me gustaría comprar | deseo comprar | voy a comprar | me llevo | me quedo con | quiero pedir | puedo comprar',
    ),
    notSo: phrases(
      'nunca | tampoco | menos | barato | luego | después | mañana | quizás | quizá | acaso | pero | aunque | tienda | tiendas | debería | otra vez | parecido',
    ),
    where: phrases('dónde'),
    pieces: phrases('de | piezas | unidades | pares'),
  },
  pt: {
    points: phrases(
      'quero comprar ele | quero comprar ela | quero comprá lo | quero comprá la | quero comprar este | quero comprar esse | quero comprar essa | quero comprar esta | gostaria de comprá lo | gostaria de comprar esse | gostaria de comprar este | vou levar esse | vou levar essa | vou levar este | vou levar esta | vou levar um | vou levar uma | levo esse | levo essa | levo este | levo esta | vou comprar esse | vou comprar este | vou comprar ele | vou comprar ela | fico com ele | fico com ela | fico com esse | fico com essa | fico com este | posso comprar ele | posso comprar esse | como compro ele | como compro esse | adicionar ao carrinho | adiciona ao carrinho | coloca no carrinho | coloque no carrinho | põe no carrinho | quero esse | quero essa | quero este | quero esta',
    ),
    names: phrases(
      'quero comprar | gostaria de comprar | vou comprar | vou levar | eu levo | quero levar | levo | vou ficar com | fico com | como compro | como faço para comprar | como faço pra comprar | posso comprar | quero pedir',
    ),
    notSo: phrases(
      'não | nao | nunca | nem | depois | amanhã | talvez | loja | lojas | mas | porém | deveria | parecido | barato',
    ),
    where: phrases('onde'),
    pieces: phrases('peças | unidades'),
  },
  fr: {
    points: phrases(
      'je veux l acheter | je voudrais l acheter | j aimerais l acheter | je souhaite l acheter | je vais l acheter | je veux le commander | je veux la commander | je voudrais le commander | je voudrais la commander | je le commande | je la commande | je le prends | je la prends | je les prends | je vais le prendre | je vais la prendre | je veux le prendre | je veux la prendre | j achète celui ci | j achète celle ci | je l achète | je prends celui | je prends celle | je prends celui ci | je prends celle ci | puis je l acheter | je peux l acheter | comment l acheter | comment je l achète | comment puis je l acheter | comment le commander | comment la commander | ajouter au panier | ajoutez le au panier | ajoute le au panier | ajoutez la au panier | ajoute la au panier | mettez le dans mon panier | mets le dans mon panier | je veux celui ci | je veux celle ci | je veux celui là | je veux celle là',
    ),
    names: phrases(
      'je veux acheter | je voudrais acheter | j aimerais acheter | je souhaite acheter | je vais acheter | je prends | je vais prendre | je prendrai | je prendrais | je veux commander | je voudrais commander',
    ),
    notSo: phrases(
      'ne | pas | jamais | moins | demain | plus tard | peut être | mais | magasin | magasins | boutique | devrais | ailleurs',
    ),
    where: phrases('où'),
    pieces: phrases('pièces | exemplaires | paires'),
  },
  hi: {
    points: phrases(
      'यह खरीदना है | ये खरीदना है | इसे खरीदना है | इसको खरीदना है | यह खरीदना चाहता हूँ | यह खरीदना चाहती हूँ | इसे खरीदना चाहता हूँ | इसे खरीदना चाहती हूँ | इसे खरीदूंगा | इसे खरीदूंगी | इसे ले लूंगा | इसे ले लूंगी | यह ले लूंगा | यह ले लूंगी | ये ले लूंगा | ये ले लूंगी | मैं यह लूंगा | मैं यह लूंगी | मैं इसे लूंगा | मैं इसे लूंगी | यही चाहिए | यह चाहिए | ये चाहिए | यह वाला चाहिए | ये वाला चाहिए | यह वाली चाहिए | इसे ऑर्डर करना है | यह ऑर्डर करना है | इसे कार्ट में डालो | कार्ट में डालो | कार्ट में डाल दो | कार्ट में डालिए | इसे कैसे खरीदूं | कैसे खरीदूं | ye kharidna hai | yeh kharidna hai | isko kharidna hai | ise kharidna hai | ye khareedna hai | yeh khareedna hai | ye buy karna hai | isko buy karna hai | ye order karna hai | isko order karna hai | ise order karna hai | ye le lunga | ye le lungi | yeh le lunga | yeh le lungi | main ye lunga | main ye lungi | main le lunga | main le lungi | yahi chahiye | ye chahiye | yeh chahiye | ye wala chahiye | yeh wala chahiye | ye wali chahiye | yeh wali chahiye | cart mein daal do | cart me daal do | cart mein dalo | cart me dal do | kaise kharidu | kaise kharidun',
    ),
    names: phrases(
      'खरीदना है | खरीदना चाहता हूँ | खरीदना चाहती हूँ | खरीदूंगा | खरीदूंगी | ले लूंगा | ले लूंगी | ऑर्डर करना है | kharidna hai | khareedna hai | kharidna chahta hu | kharidna chahti hu | buy karna hai | order karna hai | le lunga | le lungi',
    ),
    notSo: phrases(
      'नहीं | मत | कम | अगर | यदि | बाद | कल | शायद | लेकिन | मगर | दुकान | nahi | nahin | mat | kam | agar | baad | kal | shayad | lekin | magar | dukan | dukaan',
    ),
    where: phrases('कहाँ | कहां | kahan | kaha'),
    pieces: phrases('पीस | piece | pis'),
  },
  ar: {
    points: phrases(
      'أريد شراءه | أريد شراءها | أريد شراء هذا | أريد شراء هذه | أرغب في شرائه | أرغب في شرائها | أود شراءه | أود شراءها | أريد أن أشتريه | أريد أن أشتريها | أريد أشتريه | بدي أشتريه | بدي أشتريها | عايز أشتريه | عايز أشتريها | عايزة أشتريه | عايزة أشتريها | أبغى أشتريه | أبغى أشتريها | ابغى اشتريه | أبي أشتريه | أبي أشتريها | سآخذه | سآخذها | سوف آخذه | سوف آخذها | سأشتريه | سأشتريها | باخذه | باخذها | هاخده | هاخدها | كيف أشتريه | كيف أشتريها | أين أشتريه | أين أشتريها | وين أشتريه | وين أشتريها | كيف يمكنني شراؤه | كيف يمكنني شراءه | كيف أطلبه | كيف أطلبها | أريد طلبه | أريد طلبها | أريد أن أطلبه | أريد أن أطلبها | أضفه إلى السلة | أضفها إلى السلة | أضف إلى السلة | أضيفوه إلى السلة | أريد هذا | أريد هذه | بدي هذا | بدي هذه',
    ),
    names: phrases(
      'أريد شراء | أريد أن أشتري | أود شراء | أرغب في شراء | سآخذ | سأشتري | بدي أشتري | عايز أشتري | أبغى أشتري',
    ),
    notSo: phrases(
      'لا | لن | لم | ليس | مش | ما | أقل | بأقل | إذا | اذا | لو | لاحقا | بعدين | غدا | بكرة | ربما | يمكن | لكن | بس | المتجر | المحل | محل',
    ),
    where: phrases('أين | اين | وين | فين'),
    pieces: phrases('قطع | قطعة | حبات'),
  },
};

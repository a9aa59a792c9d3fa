import { editableTexts } from '@feelori/skills/texts';
import { LOOK_SPECS } from './look-specs';
import type { ProductsFound } from './products-found';

export interface LookWords extends Record<NonNullable<ProductsFound['told']>, string> {
  /** There are others that fit, and how to see them. */
  more: string;
  /** The limit they named is in another money than the shop's prices. */
  otherMoney(currency: string): string;
  size(size: string): string;
  colour(colour: string): string;
  inStock: string;
}

/** What is said of a look that goes on with one before it, and of what was wanted beside its words. */
export const LOOK_WORDS = editableTexts<LookWords>({
  name: 'looks',
  title: 'More, cheaper, in another size',
  specs: LOOK_SPECS,
  words: {
    en: {
      more: 'There are more: just write “more”.',
      ended: 'That was all I have of these. Tell me what else you like and I will look for it.',
      no_cheaper: 'Nothing costs less; this is the lowest price:',
      no_dearer: 'Nothing costs more; this is the highest price:',
      limit_unknown: 'I cannot look up prices in your currency right now, so these are not chosen by price:',
      otherMoney: (currency) => `Our prices are in ${currency}, so these are not chosen by your amount.`,
      size: (size) => `in size ${size}`,
      colour: (colour) => `in ${colour}`,
      inStock: 'in stock',
    },
    es: {
      more: 'Hay más: escribe «más».',
      ended: 'Eso es todo lo que tengo de esto. Dime qué más te gusta y lo busco.',
      no_cheaper: 'No hay nada más barato; este es el precio más bajo:',
      no_dearer: 'No hay nada más caro; este es el precio más alto:',
      limit_unknown:
        'Ahora mismo no puedo consultar los precios en tu moneda, así que no están elegidos por precio:',
      otherMoney: (currency) =>
        `Nuestros precios están en ${currency}, así que no he filtrado por tu importe.`,
      size: (size) => `en talla ${size}`,
      colour: (colour) => `en ${colour}`,
      inStock: 'en stock',
    },
    pt: {
      more: 'Há mais: escreva “mais”.',
      ended: 'Isso é tudo o que tenho. Diga o que mais você gosta e eu procuro.',
      no_cheaper: 'Não há nada mais barato; este é o menor preço:',
      no_dearer: 'Não há nada mais caro; este é o maior preço:',
      limit_unknown:
        'Agora não consigo consultar os preços na sua moeda, então estes não foram escolhidos pelo preço:',
      otherMoney: (currency) => `Nossos preços são em ${currency}, então não filtrei pelo seu valor.`,
      size: (size) => `no tamanho ${size}`,
      colour: (colour) => `em ${colour}`,
      inStock: 'em estoque',
    },
    hi: {
      more: 'और भी हैं: “और” लिखें।',
      ended: 'बस इतने ही थे। बताइए आपको और क्या पसंद है, मैं ढूंढता हूँ।',
      no_cheaper: 'इससे सस्ता कुछ नहीं है; यह सबसे कम कीमत है:',
      no_dearer: 'इससे महंगा कुछ नहीं है; यह सबसे ज़्यादा कीमत है:',
      limit_unknown: 'अभी आपकी मुद्रा में कीमतें नहीं देख पा रहा हूँ, इसलिए ये कीमत के हिसाब से नहीं चुने गए:',
      otherMoney: (currency) => `हमारी कीमतें ${currency} में हैं, इसलिए ये आपकी रकम के हिसाब से नहीं चुने गए।`,
      size: (size) => `साइज़ ${size} में`,
      colour: (colour) => `${colour} रंग में`,
      inStock: 'स्टॉक में',
    },
    ar: {
      more: 'هناك المزيد: اكتب «المزيد».',
      ended: 'هذا كل ما لدي منها. أخبرني بما يعجبك أيضًا وسأبحث عنه.',
      no_cheaper: 'لا يوجد أرخص من ذلك؛ هذا أقل سعر:',
      no_dearer: 'لا يوجد أغلى من ذلك؛ هذا أعلى سعر:',
      limit_unknown: 'لا أستطيع الآن معرفة الأسعار بعملتك، لذلك لم تُختر هذه حسب السعر:',
      otherMoney: (currency) => `أسعارنا بعملة ${currency}، لذلك لم تُختر هذه حسب المبلغ الذي ذكرته.`,
      size: (size) => `بمقاس ${size}`,
      colour: (colour) => `باللون ${colour}`,
      inStock: 'متوفر',
    },
    fr: {
      more: 'Il y en a d’autres : écrivez « plus ».',
      ended: 'C’est tout ce que j’ai. Dites-moi ce qui vous plaît d’autre et je cherche.',
      no_cheaper: 'Il n’y a rien de moins cher ; voici le prix le plus bas :',
      no_dearer: 'Il n’y a rien de plus cher ; voici le prix le plus élevé :',
      limit_unknown:
        'Je ne peux pas consulter les prix dans votre monnaie pour le moment : ceux-ci ne sont pas choisis selon le prix :',
      otherMoney: (currency) =>
        `Nos prix sont en ${currency} : ceux-ci ne sont donc pas choisis selon votre montant.`,
      size: (size) => `en taille ${size}`,
      colour: (colour) => `en ${colour}`,
      inStock: 'en stock',
    },
  },
});

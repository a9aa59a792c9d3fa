import type { InEveryLanguage } from '@feelori/skills/tools';
import type { AskedStock } from './variants-asked';

interface ProductWords {
  found(count: number): string;
  /** The same where nothing has to be opened to see them. */
  shown(count: number): string;
  /** `words` is empty when only a price was named, `range` null when none was. */
  noneFound(words: string, range: string | null): string;
  /** Nothing fits, and the list below comes closest. */
  closest(words: string, range: string | null): string;
  /** Prices and stock were true so many hours ago, since the shop cannot be reached. */
  hoursOld(hours: number): string;
  upTo(most: string): string;
  from(least: string): string;
  between(least: string, most: string): string;
  /** The price of a product whose variants cost differently. */
  priceFrom(price: string): string;
  gone: string;
  inStock: string;
  low: string;
  soldOut: string;
  /** None is there, and it can be ordered all the same. */
  onOrder: string;
  /** What is said of the size or colour that was asked for, such as "Size 58" or "Blue / M". */
  asked: Record<AskedStock, (label: string) => string>;
  list: string;
  section: string;
  /** On the button of a card. */
  view: string;
  similar: string;
  whichOne: string;
}

/** What is said of products. */
export const PRODUCT_WORDS: InEveryLanguage<ProductWords> = {
  en: {
    found: (count) => `I found ${count} products for you. Tap the list to see them:`,
    shown: (count) => `I found ${count} products for you:`,
    noneFound: (words, range) =>
      `I found nothing${words === '' ? '' : ` for “${words}”`}${range === null ? '' : ` ${range}`}. Try other words${range === null ? '' : ' or another price'}.`,
    closest: (words, range) =>
      `I found nothing${words === '' ? '' : ` for “${words}”`}${range === null ? '' : ` ${range}`}. These come closest:`,
    hoursOld: (hours) =>
      `I cannot reach the shop right now: prices and stock are as they were ${hours} h ago.`,
    upTo: (most) => `up to ${most}`,
    from: (least) => `from ${least}`,
    between: (least, most) => `between ${least} and ${most}`,
    priceFrom: (price) => `from ${price}`,
    gone: 'This product is no longer offered. Tell me what you like and I will look for something similar.',
    inStock: 'In stock',
    low: 'Only a few left',
    soldOut: 'Sold out',
    onOrder: 'Can be ordered',
    asked: {
      in: (label) => `Yes, ${label} is in stock.`,
      order: (label) => `Yes, ${label} can be ordered.`,
      out: (label) => `Sorry, ${label} is sold out at the moment.`,
      none: (label) => `Sorry, there is no ${label}.`,
    },
    list: 'See products',
    section: 'Products',
    view: 'View',
    similar: 'Similar products',
    whichOne: 'Which of these do you mean?',
  },
  es: {
    found: (count) => `He encontrado ${count} productos. Toca la lista para verlos:`,
    shown: (count) => `He encontrado ${count} productos:`,
    noneFound: (words, range) =>
      `No he encontrado nada${words === '' ? '' : ` para «${words}»`}${range === null ? '' : ` ${range}`}. Prueba con otras palabras${range === null ? '' : ' u otro precio'}.`,
    closest: (words, range) =>
      `No he encontrado nada${words === '' ? '' : ` para «${words}»`}${range === null ? '' : ` ${range}`}. Esto es lo más parecido:`,
    hoursOld: (hours) =>
      `Ahora no puedo consultar la tienda: precios y existencias son los de hace ${hours} h.`,
    upTo: (most) => `hasta ${most}`,
    from: (least) => `desde ${least}`,
    between: (least, most) => `entre ${least} y ${most}`,
    priceFrom: (price) => `desde ${price}`,
    gone: 'Este producto ya no está a la venta. Dime qué te gusta y busco algo parecido.',
    inStock: 'Disponible',
    low: 'Quedan pocas unidades',
    soldOut: 'Agotado',
    onOrder: 'Se puede pedir',
    asked: {
      in: (label) => `Sí, ${label} está disponible.`,
      order: (label) => `Sí, ${label} se puede pedir.`,
      out: (label) => `Lo siento, ${label} está agotado por ahora.`,
      none: (label) => `Lo siento, no hay ${label}.`,
    },
    list: 'Ver productos',
    section: 'Productos',
    view: 'Ver',
    similar: 'Parecidos',
    whichOne: '¿A cuál de estos te refieres?',
  },
  pt: {
    found: (count) => `Encontrei ${count} produtos. Toque na lista para ver:`,
    shown: (count) => `Encontrei ${count} produtos:`,
    noneFound: (words, range) =>
      `Não encontrei nada${words === '' ? '' : ` para “${words}”`}${range === null ? '' : ` ${range}`}. Tente outras palavras${range === null ? '' : ' ou outro preço'}.`,
    closest: (words, range) =>
      `Não encontrei nada${words === '' ? '' : ` para “${words}”`}${range === null ? '' : ` ${range}`}. Isto é o mais próximo:`,
    hoursOld: (hours) => `Agora não consigo consultar a loja: preços e estoque são os de ${hours} h atrás.`,
    upTo: (most) => `até ${most}`,
    from: (least) => `a partir de ${least}`,
    between: (least, most) => `entre ${least} e ${most}`,
    priceFrom: (price) => `a partir de ${price}`,
    gone: 'Este produto não está mais à venda. Diga do que gosta e procuro algo parecido.',
    inStock: 'Disponível',
    low: 'Restam poucas unidades',
    soldOut: 'Esgotado',
    onOrder: 'Sob encomenda',
    asked: {
      in: (label) => `Sim, ${label} está disponível.`,
      order: (label) => `Sim, ${label} pode ser encomendado.`,
      out: (label) => `Desculpe, ${label} está esgotado no momento.`,
      none: (label) => `Desculpe, não existe ${label}.`,
    },
    list: 'Ver produtos',
    section: 'Produtos',
    view: 'Ver',
    similar: 'Parecidos',
    whichOne: 'De qual destes você fala?',
  },
  hi: {
    found: (count) => `मुझे ${count} प्रोडक्ट मिले। देखने के लिए सूची खोलें:`,
    shown: (count) => `मुझे ${count} प्रोडक्ट मिले:`,
    noneFound: (words, range) =>
      `${words === '' ? '' : `“${words}” के लिए `}${range === null ? '' : `${range} `}कुछ नहीं मिला। दूसरे शब्दों${range === null ? '' : ' या दूसरी कीमत'} के साथ कोशिश करें।`,
    closest: (words, range) =>
      `${words === '' ? '' : `“${words}” के लिए `}${range === null ? '' : `${range} `}कुछ नहीं मिला। ये सबसे मिलते-जुलते हैं:`,
    hoursOld: (hours) => `अभी दुकान से संपर्क नहीं हो पा रहा: कीमतें और स्टॉक ${hours} घंटे पहले के हैं।`,
    upTo: (most) => `${most} तक`,
    from: (least) => `${least} से`,
    between: (least, most) => `${least} से ${most} के बीच`,
    priceFrom: (price) => `${price} से`,
    gone: 'यह प्रोडक्ट अब उपलब्ध नहीं है। बताइए आपको क्या पसंद है, मैं मिलता-जुलता ढूंढता हूँ।',
    inStock: 'उपलब्ध',
    low: 'थोड़े ही बचे हैं',
    soldOut: 'बिक चुका',
    onOrder: 'ऑर्डर किया जा सकता है',
    asked: {
      in: (label) => `हाँ, ${label} उपलब्ध है।`,
      order: (label) => `हाँ, ${label} ऑर्डर किया जा सकता है।`,
      out: (label) => `माफ़ कीजिए, ${label} अभी बिक चुका है।`,
      none: (label) => `माफ़ कीजिए, ${label} नहीं है।`,
    },
    list: 'प्रोडक्ट देखें',
    section: 'प्रोडक्ट',
    view: 'देखें',
    similar: 'मिलते-जुलते',
    whichOne: 'आप इनमें से किसकी बात कर रहे हैं?',
  },
  ar: {
    found: (count) => `عدد المنتجات التي وجدتها: ${count}. افتح القائمة لرؤيتها:`,
    shown: (count) => `عدد المنتجات التي وجدتها: ${count}`,
    noneFound: (words, range) =>
      `لم أجد شيئًا${words === '' ? '' : ` عن «${words}»`}${range === null ? '' : ` ${range}`}. جرّب كلمات أخرى${range === null ? '' : ' أو سعرًا آخر'}.`,
    closest: (words, range) =>
      `لم أجد شيئًا${words === '' ? '' : ` عن «${words}»`}${range === null ? '' : ` ${range}`}. هذه هي الأقرب:`,
    hoursOld: (hours) => `لا أستطيع الوصول إلى المتجر الآن: الأسعار والتوفر كما كانت قبل ${hours} ساعة.`,
    upTo: (most) => `حتى ${most}`,
    from: (least) => `ابتداءً من ${least}`,
    between: (least, most) => `بين ${least} و${most}`,
    priceFrom: (price) => `ابتداءً من ${price}`,
    gone: 'لم يعد هذا المنتج معروضًا. أخبرني بما يعجبك وسأبحث عن شيء مشابه.',
    inStock: 'متوفر',
    low: 'بقيت قطع قليلة',
    soldOut: 'نفد',
    onOrder: 'يمكن طلبه',
    asked: {
      in: (label) => `نعم، ${label} متوفر.`,
      order: (label) => `نعم، يمكن طلب ${label}.`,
      out: (label) => `عذرًا، ${label} نفد حاليًا.`,
      none: (label) => `عذرًا، لا يوجد ${label}.`,
    },
    list: 'عرض المنتجات',
    section: 'المنتجات',
    view: 'عرض',
    similar: 'منتجات مشابهة',
    whichOne: 'أيّ واحد من هذه تقصد؟',
  },
  fr: {
    found: (count) => `J'ai trouvé ${count} produits. Ouvrez la liste pour les voir :`,
    shown: (count) => `J'ai trouvé ${count} produits :`,
    noneFound: (words, range) =>
      `Je n'ai rien trouvé${words === '' ? '' : ` pour « ${words} »`}${range === null ? '' : ` ${range}`}. Essayez d'autres mots${range === null ? '' : ' ou un autre prix'}.`,
    closest: (words, range) =>
      `Je n’ai rien trouvé${words === '' ? '' : ` pour « ${words} »`}${range === null ? '' : ` ${range}`}. Voici ce qui s’en approche le plus :`,
    hoursOld: (hours) =>
      `Je n’arrive pas à joindre la boutique : prix et stock sont ceux d’il y a ${hours} h.`,
    upTo: (most) => `jusqu'à ${most}`,
    from: (least) => `à partir de ${least}`,
    between: (least, most) => `entre ${least} et ${most}`,
    priceFrom: (price) => `à partir de ${price}`,
    gone: "Ce produit n'est plus en vente. Dites-moi ce qui vous plaît et je cherche quelque chose de semblable.",
    inStock: 'En stock',
    low: "Il n'en reste que peu",
    soldOut: 'Épuisé',
    onOrder: 'Peut être commandé',
    asked: {
      in: (label) => `Oui, ${label} est en stock.`,
      order: (label) => `Oui, ${label} peut être commandé.`,
      out: (label) => `Désolé, ${label} est épuisé pour le moment.`,
      none: (label) => `Désolé, il n'y a pas ${label}.`,
    },
    list: 'Voir les produits',
    section: 'Produits',
    view: 'Voir',
    similar: 'Produits similaires',
    whichOne: 'De quel produit parlez-vous ?',
  },
};

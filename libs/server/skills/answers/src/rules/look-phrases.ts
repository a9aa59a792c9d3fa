import type { InEveryLanguage } from '@feelori/skills/tools';
import { phrases } from './lexicon';

/** How people ask for products in another order, and go on with what they were shown. Compared folded, as whole words. */
export interface LookPhrases {
  /** Others of the same. */
  more: readonly string[];
  /** The same, where nothing else is named: beside other words they mean something else. */
  moreAlone: readonly string[];
  /** Not others, but more of what is known. */
  details: readonly string[];
  cheaper: readonly string[];
  dearer: readonly string[];
  /** The one of those shown that costs the least, or all from there on. */
  cheapest: readonly string[];
  dearest: readonly string[];
  similar: readonly string[];
  price_up: readonly string[];
  price_down: readonly string[];
  newest: readonly string[];
  best_selling: readonly string[];
  inStock: readonly string[];
  /** Ask whether there is still, or again, some of what was shown: "how many are left", "when is it back". */
  left: readonly string[];
  /** Small words beside all these: "even cheaper". */
  beside: readonly string[];
  /** Before a size. */
  sizeIn: readonly string[];
  /** Sizes in words, as `word=S`. */
  sizes: readonly string[];
}

export const LOOK_PHRASES: InEveryLanguage<LookPhrases> = {
  en: {
    more: phrases(
      'show me more | show more | see more | any more | more of these | more of them | more options | more results | more products | load more | some more | other options | other ones | different ones | show me others | show me other ones | any others | next page | the rest | what else do you have | what else have you got | what else is there | more',
    ),
    moreAlone: phrases(
      'others | next | what else | something else | anything else | keep going | continue | go on',
    ),
    details: phrases(
      'tell me more | more info | more information | more details | more about | know more | learn more',
    ),
    cheaper: phrases(
      'cheaper | less expensive | a lower price | lower price | lower priced | more affordable | not so expensive | not that expensive | too expensive | too pricey | for less money | for less',
    ),
    dearer: phrases(
      'more expensive | dearer | something dearer | pricier | higher priced | more premium | higher end',
    ),
    cheapest: phrases(
      'the cheaper one | cheaper one | the cheaper | cheapest one | the cheapest | cheapest | least expensive | lowest price | lowest priced | most affordable',
    ),
    dearest: phrases(
      'the more expensive one | the dearer one | dearest | the pricier one | most expensive | priciest | highest price | highest priced',
    ),
    similar: phrases(
      'more like this | more like these | more like that | something similar | similar ones | similar products | similar to this | similar to that | similar to it | similar to these | similar to | similar | something like this | something like that | like this one | like that one | like this | like these | same style',
    ),
    price_up: phrases(
      'cheapest first | cheap first | lowest price first | lowest first | sort by price | sorted by price | order by price | ordered by price | price low to high | low to high | lowest to highest | from cheapest | cheapest to most expensive | ascending price',
    ),
    price_down: phrases(
      'most expensive first | highest price first | highest first | expensive first | price high to low | high to low | highest to lowest | descending price | dearest first',
    ),
    newest: phrases(
      'newest first | newest | latest | new arrivals | new arrival | new in | whats new | what is new | just arrived | most recent | new collection | latest collection | newest arrivals | latest arrivals | recent arrivals | newest products | newest items | new products | new items | new stock | anything new | new stuff | new releases',
    ),
    best_selling: phrases(
      'best selling | bestselling | best sellers | best seller | bestsellers | bestseller | most popular | top selling | top sellers | most sold | popular | trending | what sells best',
    ),
    inStock: phrases(
      'only in stock | in stock only | that are in stock | which are in stock | in stock | only available | available only | that are available | which are available | available now | ready to ship',
    ),
    left: phrases(
      'how many are left | how many left | how many are there | how many do you have | how many pieces | are any left | are there any left | do you have any left | is any left | any left | left in stock | still available | still in stock | still have it | still have this | still have them | still there | back in stock | again in stock | in stock again | be back | come back | coming back | available again | restock | restocked | restocking | how many do you have left | have left | do you have left',
    ),
    beside: phrases(
      'sort by | sort | sorted by | sorted | order by | ordered by | even | much | slightly | a bit | a little bit | a little | a lot | still | way | ones | one',
    ),
    sizeIn: phrases('in a size | in size | size | sized | in a | in'),
    sizes: phrases('small=S | medium=M | large=L | extra large=XL | extra small=XS'),
  },
  es: {
    more: phrases(
      'muéstrame más | muestra más | mostrar más | enséñame más | ver más | quiero ver más | más opciones | más productos | más resultados | otras opciones | otros modelos | otro modelo | hay más | tienes más | tienen más | qué más tienes | qué más tienen | qué otros tienes | siguiente página | los demás | las demás',
    ),
    moreAlone: phrases(
      'más | otros | otras | otro | otra | siguiente | siguientes | algo más | qué más | más por favor | y más',
    ),
    details: phrases(
      'cuéntame más | dime más | más información | más info | más detalles | saber más | más sobre',
    ),
    cheaper: phrases(
      'más barato | más barata | más baratos | más baratas | más baratito | más económico | más económica | más económicos | más económicas | menos caro | menos cara | menos caros | menos caras | de menor precio | a menor precio | muy caro | muy cara | muy caros | demasiado caro | demasiado cara | por menos dinero',
    ),
    dearer: phrases('más caro | más cara | más caros | más caras | de mayor precio'),
    cheapest: phrases(
      'el más barato | la más barata | los más baratos | las más baratas | lo más barato | el más económico | la más económica | los más económicos | las más económicas | el menos caro | la menos cara | el de menor precio | la de menor precio',
    ),
    dearest: phrases('el más caro | la más cara | los más caros | las más caras | lo más caro'),
    similar: phrases(
      'algo parecido a | algo parecido | algo similar a | algo similar | parecido a | parecida a | parecidos a | parecido | parecida | parecidos | parecidas | similar a | similar | similares | como este | como esta | como estos | como estas | como ese | como esa | algo así | del mismo estilo',
    ),
    price_up: phrases(
      'ordenados por precio | ordenadas por precio | ordenar por precio | ordena por precio | por precio | de menor a mayor precio | de menor a mayor | del más barato al más caro | más baratos primero | más baratas primero | los más baratos primero | primero los más baratos | primero las más baratas',
    ),
    price_down: phrases(
      'de mayor a menor precio | de mayor a menor | del más caro al más barato | más caros primero | más caras primero | primero los más caros | primero las más caras',
    ),
    newest: phrases(
      'novedades | lo más nuevo | lo nuevo | los más nuevos | las más nuevas | más nuevos | más nuevas | más nuevo | recién llegados | recién llegadas | nueva colección | más recientes | más reciente | últimas novedades | productos nuevos | últimos productos | lo último | nuevos productos | algo nuevo',
    ),
    best_selling: phrases(
      'los más vendidos | las más vendidas | más vendidos | más vendidas | más vendido | más vendida | lo más vendido | más populares | más popular | populares | superventas | top ventas | los favoritos',
    ),
    inStock: phrases(
      'solo disponibles | sólo disponibles | que estén disponibles | que haya disponibles | disponibles | disponible | en stock | con stock | que haya en stock',
    ),
    left: phrases(
      'cuántos quedan | cuántas quedan | cuánto queda | quedan | queda | todavía hay | aún hay | todavía tienen | aún tienen | todavía disponible | aún disponible | sigue disponible | siguen disponibles | vuelve a haber | vuelve a estar disponible | cuándo vuelve | vuelven a tener | repondrán | reponen',
    ),
    beside: phrases(
      'ordenar | ordena | ordenados | ordenadas | aún | todavía | mucho | un poco | un poquito | bastante',
    ),
    sizeIn: phrases('en la talla | en talla | de talla | talla | en el número | número | en'),
    sizes: phrases('pequeño=S | pequeña=S | mediano=M | mediana=M | grande=L'),
  },
  pt: {
    more: phrases(
      'mostre mais | mostra mais | mostrar mais | me mostra mais | ver mais | quero ver mais | mais opções | mais produtos | mais resultados | outras opções | outros modelos | outro modelo | tem mais | há mais | o que mais tem | o que mais você tem | o que mais vocês têm | próxima página | os demais | as demais',
    ),
    moreAlone: phrases(
      'mais | outros | outras | outro | outra | próximo | próximos | próxima | algo mais | o que mais | mais por favor | e mais',
    ),
    details: phrases(
      'conte mais | me conta mais | fale mais | mais informações | mais informação | mais detalhes | saber mais | mais sobre',
    ),
    cheaper: phrases(
      'mais barato | mais barata | mais baratos | mais baratas | mais baratinho | mais em conta | mais econômico | mais econômica | menos caro | menos cara | menor preço | muito caro | muito cara | caro demais | cara demais | por menos dinheiro',
    ),
    dearer: phrases('mais caro | mais cara | mais caros | mais caras | maior preço'),
    cheapest: phrases(
      'o mais barato | a mais barata | os mais baratos | as mais baratas | o mais em conta | a mais em conta | o menos caro | a menos cara | o de menor preço | a de menor preço',
    ),
    dearest: phrases('o mais caro | a mais cara | os mais caros | as mais caras'),
    similar: phrases(
      'algo parecido com | algo parecido | parecido com | parecida com | parecido | parecida | parecidos | parecidas | semelhante a | semelhante | semelhantes | similar a | similar | similares | como este | como esta | como esse | como essa | como estes | igual a esse | igual a este | do mesmo estilo',
    ),
    price_up: phrases(
      'ordenados por preço | ordenadas por preço | ordenar por preço | ordene por preço | por preço | do menor ao maior preço | do menor ao maior | do menor para o maior | do mais barato ao mais caro | mais baratos primeiro | mais baratas primeiro | primeiro os mais baratos',
    ),
    price_down: phrases(
      'do maior ao menor preço | do maior ao menor | do maior para o menor | do mais caro ao mais barato | mais caros primeiro | mais caras primeiro | primeiro os mais caros',
    ),
    newest: phrases(
      'novidades | novidade | lançamentos | lançamento | os mais novos | as mais novas | mais novos | mais novas | mais recentes | mais recente | recém chegados | nova coleção | últimas novidades | últimos lançamentos | produtos novos | novos produtos | o que chegou | o que há de novo | o que tem de novo | algo novo',
    ),
    best_selling: phrases(
      'os mais vendidos | as mais vendidas | mais vendidos | mais vendidas | mais vendido | mais vendida | mais populares | mais popular | populares | campeões de venda | campeões de vendas | os favoritos',
    ),
    inStock: phrases(
      'só disponíveis | somente disponíveis | que estejam disponíveis | disponíveis | disponível | em estoque | com estoque | a pronta entrega | pronta entrega',
    ),
    left: phrases(
      'quantos restam | quantas restam | quantos tem | restam | resta | sobrou | sobraram | ainda tem | ainda têm | ainda está disponível | ainda disponível | quando volta | vai voltar | volta ao estoque | de volta ao estoque | reposição',
    ),
    beside: phrases(
      'ordenar | ordene | ordenados | ordenadas | ainda | muito | um pouco | um pouquinho | bem',
    ),
    sizeIn: phrases('no tamanho | tamanho | de tamanho | no número | número | em | no'),
    sizes: phrases('pequeno=P | pequena=P | médio=M | média=M | grande=G'),
  },
  fr: {
    more: phrases(
      "montrez-m'en plus | montre-m'en plus | montrez-m'en d'autres | montre-m'en d'autres | montrez-moi plus | montre-moi plus | montrez plus | voir plus | en voir plus | en voir d'autres | voir d'autres | plus de choix | plus d'options | plus de modèles | d'autres modèles | autres modèles | d'autres options | il y en a d'autres | en avez-vous d'autres | vous en avez d'autres | la suite | page suivante | les autres",
    ),
    moreAlone: phrases(
      "plus | encore | d'autres | autres | autre chose | suivant | suivants | quoi d'autre | en plus | continuez | continue",
    ),
    details: phrases(
      "dites-m'en plus | dis-m'en plus | plus d'informations | plus d'infos | plus de détails | en savoir plus | plus sur",
    ),
    cheaper: phrases(
      'moins cher | moins chère | moins chers | moins chères | moins coûteux | moins coûteuse | plus abordable | plus abordables | plus économique | plus économiques | meilleur marché | trop cher | trop chère | trop chers | à plus bas prix',
    ),
    dearer: phrases('plus cher | plus chère | plus chers | plus chères | plus haut de gamme'),
    cheapest: phrases(
      'le moins cher | la moins chère | la moins cher | les moins chers | les moins chères | le plus abordable | le plus économique | la plus économique | au plus bas prix',
    ),
    dearest: phrases('le plus cher | la plus chère | les plus chers | les plus chères'),
    similar: phrases(
      'quelque chose de similaire à | quelque chose de similaire | quelque chose de semblable | similaire à | similaire | similaires | semblable à | semblable | semblables | ressemblant | comme ça | comme celui-ci | comme celle-ci | comme celui-là | comme celle-là | comme ceux-ci | du même genre | du même style | dans le même style',
    ),
    price_up: phrases(
      'triés par prix | triées par prix | trier par prix | triez par prix | classés par prix | classer par prix | par prix croissant | prix croissant | par prix | du moins cher au plus cher | les moins chers en premier | les moins chères en premier | moins chers en premier | moins cher en premier',
    ),
    price_down: phrases(
      'par prix décroissant | prix décroissant | du plus cher au moins cher | les plus chers en premier | les plus chères en premier | plus chers en premier | plus cher en premier',
    ),
    newest: phrases(
      'nouveautés | nouveauté | les plus récents | les plus récentes | plus récents | plus récentes | dernières arrivées | derniers arrivages | nouveaux arrivages | nouvelle collection | dernière collection | dernières nouveautés | nouveaux produits | nouveaux articles | quoi de neuf | quoi de nouveau | dernières sorties',
    ),
    best_selling: phrases(
      'meilleures ventes | meilleure vente | les plus vendus | les plus vendues | plus vendus | plus vendues | plus vendu | plus populaires | plus populaire | populaires | best-sellers | best-seller | tendances | tendance',
    ),
    inStock: phrases(
      'uniquement en stock | seulement en stock | qui sont en stock | en stock | seulement disponibles | qui sont disponibles | disponibles | disponible',
    ),
    left: phrases(
      'combien en reste | combien il en reste | il en reste | en reste | reste-t-il | encore disponible | encore disponibles | encore en stock | toujours disponible | toujours en stock | de nouveau disponible | de retour en stock | revient en stock | réassort | sera de retour',
    ),
    beside: phrases('trier | triez | triés | triées | classer | classés | encore | beaucoup | un peu | bien'),
    sizeIn: phrases('en taille | taille | en pointure | pointure | du | en'),
    sizes: phrases('petit=S | petite=S | moyen=M | moyenne=M | grand=L'),
  },
  hi: {
    more: phrases(
      'और दिखाओ | और दिखाइए | और दिखाएं | और भी दिखाओ | और विकल्प | और प्रोडक्ट | दूसरे दिखाओ | दूसरा दिखाओ | कुछ और दिखाओ | aur dikhao | aur dikhaiye | aur dikha do | aur bhi dikhao | aur options | dusre dikhao | doosre dikhao | kuch aur dikhao | aur kya hai | और क्या है',
    ),
    moreAlone: phrases(
      'और | और भी | कुछ और | दूसरे | दूसरा | दूसरी | अगला | अगले | aur | aur bhi | kuch aur | dusre | doosre | dusra | agla | agle',
    ),
    details: phrases('और बताओ | और जानकारी | aur batao | aur jankari | aur details'),
    cheaper: phrases(
      'इससे सस्ता | इससे सस्ते | इससे सस्ती | और सस्ता | और सस्ते | और सस्ती | सस्ता | सस्ते | सस्ती | कम दाम | कम कीमत | बहुत महंगा | बहुत महंगे | बहुत महंगी | isse sasta | isse saste | isse sasti | aur sasta | aur saste | aur sasti | sasta | saste | sasti | kam daam | kam dam | kam kimat | bahut mehnga | bahut mehenga',
    ),
    dearer: phrases('इससे महंगा | इससे महंगे | और महंगा | और महंगे | isse mehnga | aur mehnga | aur mehenga'),
    cheapest: phrases(
      'सबसे सस्ता | सबसे सस्ते | सबसे सस्ती | सस्ता वाला | सस्ते वाला | सस्ती वाली | सबसे कम कीमत | sabse sasta | sabse saste | sabse sasti | sasta wala | saste wala | sasti wali | sasta vala | sabse kam',
    ),
    dearest: phrases(
      'सबसे महंगा | सबसे महंगे | सबसे महंगी | महंगा वाला | sabse mehnga | sabse mehenga | mehnga wala',
    ),
    similar: phrases(
      'ऐसा ही कुछ | ऐसा ही | ऐसे ही | ऐसी ही | इसके जैसा | इसके जैसे | इसके जैसी | इस जैसा | इस जैसे | इसी तरह का | इसी तरह के | मिलता जुलता | मिलते जुलते | मिलती जुलती | aisa hi kuch | aisa hi | aise hi | aisi hi | iske jaisa | iske jaise | is jaisa | is jaise | isi tarah ka | isi tarah ke | milta julta | milte julte',
    ),
    price_up: phrases(
      'सस्ते पहले | सबसे सस्ते पहले | कीमत के हिसाब से | दाम के हिसाब से | कम से ज़्यादा | saste pehle | sabse saste pehle | sasta pehle | price ke hisab se | kimat ke hisab se | kam se zyada',
    ),
    price_down: phrases(
      'महंगे पहले | सबसे महंगे पहले | ज़्यादा से कम | mehnge pehle | sabse mehnge pehle | zyada se kam',
    ),
    newest: phrases(
      'सबसे नए | सबसे नया | सबसे नई | नए आए | नया कलेक्शन | नया स्टॉक | नए प्रोडक्ट | sabse naye | sabse naya | sabse nayi | naye aaye | naya collection | naya stock | naye products | नया क्या है | क्या नया है | नया माल | नए कपड़े आए | naya kya hai | kya naya hai | naya maal',
    ),
    best_selling: phrases(
      'सबसे ज़्यादा बिकने वाले | सबसे ज़्यादा बिकने वाला | सबसे ज़्यादा बिकने वाली | सबसे ज़्यादा बिकता | लोकप्रिय | बेस्टसेलर | sabse zyada bikne wale | sabse zyada bikne wala | sabse zyada bikne wali | sabse zyada bikta',
    ),
    inStock: phrases(
      'जो स्टॉक में हैं | जो स्टॉक में हो | स्टॉक में | सिर्फ उपलब्ध | उपलब्ध | stock mein | stock me | jo available ho | jo stock me ho',
    ),
    left: phrases(
      'कितने बचे हैं | कितने बचे | कितना बचा | बचे हैं | बचा है | अभी उपलब्ध | अब भी उपलब्ध | अभी भी है | दोबारा कब | फिर कब आएगा | kitne bache hain | kitne bache | bache hain | bacha hai | abhi bhi hai | dobara kab | phir kab aayega',
    ),
    beside: phrases(
      'लगाओ | lagao | थोड़ा | थोड़े | थोड़ी | और | बहुत | thoda | thode | thodi | aur | bahut | bhi | भी',
    ),
    sizeIn: phrases('साइज़ | साइज | size'),
    sizes: phrases('छोटा=S | छोटे=S | मध्यम=M | बड़ा=L | बड़े=L'),
  },
  ar: {
    more: phrases(
      'أرني المزيد | ورني المزيد | اعرض المزيد | أريد المزيد | اريد المزيد | المزيد من فضلك | المزيد | مزيد | خيارات أخرى | منتجات أخرى | موديلات أخرى | عندكم غيرها | عندك غيرها | هل يوجد غيرها | في غيرها | فيه غيرها | الصفحة التالية | ايش عندكم غيرها',
    ),
    moreAlone: phrases('أكثر | كمان | غيرها | غيره | غير ذلك | أخرى | التالي | شي ثاني | شيء آخر | زيدني'),
    details: phrases(
      'أخبرني المزيد | مزيد من المعلومات | المزيد من المعلومات | معلومات أكثر | تفاصيل أكثر | المزيد عن | مزيد من التفاصيل',
    ),
    cheaper: phrases(
      'أرخص | شيء أرخص | شي أرخص | أقل سعرا | أقل سعر | سعر أقل | بسعر أقل | أوفر | أقل ثمنا | غالي جدا | غالية جدا | غالي كثير',
    ),
    dearer: phrases('أغلى | أعلى سعرا | سعر أعلى'),
    cheapest: phrases(
      'الأرخص | أرخص واحد | أرخص واحدة | أرخص شيء | أرخص شي | الأقل سعرا | أقلها سعرا | أرخصها',
    ),
    dearest: phrases('الأغلى | أغلى واحد | أغلى واحدة | الأعلى سعرا | أغلاها'),
    similar: phrases(
      'شيء مشابه ل | شيء مشابه | شي مشابه | مشابه | مشابهة | مشابهه | شبيه | شبيهة | مثل هذا | مثل هذه | مثل ذلك | مثلها | مثله | زي هذا | زي هذه | زي كذا | نفس الستايل | نفس الشكل | يشبهه | تشبهها',
    ),
    price_up: phrases(
      'حسب السعر | رتب حسب السعر | مرتبة حسب السعر | من الأرخص إلى الأغلى | من الأرخص | الأرخص أولا | من الأقل إلى الأعلى | من الأقل سعرا',
    ),
    price_down: phrases('من الأغلى إلى الأرخص | من الأغلى | الأغلى أولا | من الأعلى إلى الأقل'),
    newest: phrases(
      'الأحدث | أحدث | آخر المنتجات | وصل حديثا | المنتجات الجديدة | جديدكم | الجديد عندكم | ما الجديد | تشكيلة جديدة | التشكيلة الجديدة | وصل جديد | أحدث المنتجات | منتجات جديدة | شو الجديد | ايش الجديد | الجديد لديكم | جديد المتجر',
    ),
    best_selling: phrases(
      'الأكثر مبيعا | الأكثر بيعا | أكثر مبيعا | الأكثر شعبية | الأكثر طلبا | الأشهر | رائج | الرائج',
    ),
    inStock: phrases(
      'المتوفر فقط | المتوفرة فقط | متوفر فقط | المتوفرة | المتوفر | متوفر | متوفرة | متوفره | في المخزون',
    ),
    left: phrases(
      'كم بقي | كم باقي | كم تبقى | هل بقي | باقي منه | ما زال متوفرا | ما زال متوفر | لا يزال متوفرا | لا زال متوفر | لسه متوفر | هل ما زال | متى يتوفر | متى يعود | متى يرجع | يتوفر مرة أخرى | زال متوفرا | زال متوفر',
    ),
    beside: phrases('رتب | ترتيب | مرتبة | قليلا | شوي | شوية | كثير | أيضا | جدا'),
    sizeIn: phrases('بمقاس | مقاس | قياس | بقياس'),
    sizes: phrases('صغير=S | وسط=M | متوسط=M | كبير=L'),
  },
};

/**
 * What a shop's assistant may speak of only where it has been looked up, by topic; folded, in our six languages. A word is
 * enough: who states something of it states more than anybody here knows.
 */
export const TOPICS = {
  shipping:
    /\b(?:shipping|ships?|shipment|postage|deliver(?:y|ies|s|ed|ing)?|envios?|enviamos|envian?|entreg\w+|frete|livraisons?|livr(?:e|ee|es|ees|ons|er)|expedi\w+|frais de port)\b|शिपिंग|डिलीवर|डिलिवर|توصيل|شحن|يوصل/gu,
  returns:
    /\b(?:returns?|returned|returnable|refund\w*|money.?back|money on your|your money|paid you back|pay you back|your payment back|devol\w+|devuelv\w+|reembols\w+|retours?|retourn\w+|rembours\w+|recredit\w+|votre argent|l argent|el dinero|tu dinero|o dinheiro|seu dinheiro|trocas?|trocar|echang\w+|paise wapas)\b|वापस|रिफंड|रिफड|लौटा|पैसे|استرجاع|استرداد|ارجاع|فلوس|المبلغ/gu,
  warranty: /\b(?:warrant\w+|guarant\w+|garant\w+)\b|गारटी|गारंटी|वारटी|वारंटी|ضمان|كفاله/gu,
  instalments:
    /\b(?:instal?ments?|cuotas?|parcelas?|mensualidades|pay later|klarna|afterpay|interest.free|sem juros|sin intereses|sans frais|en \d fois|em ate \d{1,2}x|emi)\b|किस्त|اقساط|تقسيط/gu,
  renown:
    /\b(?:stars?|rated|ratings?|reviews?|best.?sell\w+|wore this|worn by|as seen on|actress|actor|atriz|actriz|actrice|celebrit\w+|people are|people have|people bought|customers (?:love|say|buy|bought|rate)|sold (?:in|this|over|more)|\d+ times|estrellas?|estrelas?|etoiles?|note \d|mas vendid\w+|mais vendid\w+|plus vendu\w*|valorad\w+|avaliac\w+)\b|सितारे|تقييم|نجوم|الاكثر مبيعا/gu,
  scarcity:
    /\b(?:last (?:one|piece|item|unit|pair|few)|almost gone|nearly gone|handful|going fast|selling fast|hurry|running out|only a few|few (?:are )?left|dozens?|hundreds of|plenty left|ultim[ao]s? (?:unidad|unidade|peca|pieza|par|prenda)\w*|derniers? exemplaires?|dernieres? (?:piece|paire|unite)s?|pocas? unidad\w*|poucas? unidad\w*|(?:quedan|restam) poucas?|(?:quedan) pocas?|bache hain|bacha hai|il en reste peu|n en reste qu|ne reste plus qu|plus qu une?)\b|आखिरी|अतिम|अंतिम|اخر (?:قطع|حب)|بقي/gu,
  deals:
    /\b(?:promos?|promotions?|promocion\w*|promocao|promocoes|deals?|bargains?|sales?|special offers?|an offer|(?:better|lower|best|special|good) price|price[ -](?:drops?|goes|will|rises?|match\w*)|discount\w*|ofertas?|rebaj\w+|descuent\w+|descont\w+|precio (?:sube|baja)|(?:mejor|buen|un) precio|preco melhor|melhor preco|(?:bon|meilleur) prix|fais un prix|remises?|reductions?|soldes?|coupons?|vouchers?|cashback|\w+ off (?:for|with|today|now|everything)|(?:twenty|ten|thirty|forty|fifty|third|quarter|half|five|\d{1,3}) off|(?:quarter|third|half) less|(?:knock|take) (?:\w+ ){0,2}off|round (?:it )?down|pagas? menos|payez moins|a mitad|pela metade|moitie|(?:two|three|dos|tres|deux|trois|duas|\d) (?:for (?:one|two|\d)|(?:and |e |y )?(?:pay|paga|pague|paguas) (?:one|two|dos|un\w*|\d))|(?:lleva|leve|buy|take) (?:\d|one|two|three)|\d ?\+ ?\d)\b|सेल|ऑफर|छूट|बचाइ|कम में दे|कम मे दे|خصم|عرض خاص|عروض|سعرا? افضل|ادفع اقل|تخفيض/gu,
  swift:
    /\b(?:overnight|same.?day|next.?day|within the hour|any minute|any moment|momentarily|express)\b|हाथों हाथ|فورا/gu,
  gratis:
    /\b(?:(?<!feel )(?<!-)free(?! to| size| people)|gratis|gratuit\w{0,5}|on us|on the house|(?:no|without|any) (?:extra |additional )?(?:cost|charge|fee)s?|costs? nothing|sin (?:gastos|coste|costo|cargo)|sem custos?|sans frais|por nuestra cuenta|por nossa conta|a notre charge|de graca)\b|मुफ्त|फ्री|निशुल्क|مجان|علينا|بدون رسوم/gu,
  contact:
    /\b(?:call(?:s|ing)?|phone|ring|ringing|e-?mail(?:s|ed|ing)?|invoices?|sms|texts? you|hear from us|in touch|ping|llam(?:ar?|amos|aremos|ada)|lig(?:ar|amos|aremos|acao)|telefon\w+|correos?|appel(?:er|ons|le|ez)?|rappel\w+|whats.?app you)\b|कॉल|काल कर|फोन कर|ईमेल|اتصل|نتصل|اتصال|بريدا?/gu,
  done: /\b(?:tickets?|case (?:number|was|is|has)|your case|escalat\w+|(?:the )?(?:warehouse|team|office|manager|boss) (?:has|have|was|is|are|will|knows)|(?:has|have) been (?:told|informed|notified|deleted|saved|opened|updated|stopped|sent|noted)|consider (?:it|your|that)|all (?:sorted|fixed|set|done)|taken care of|done|sorted|replacement|a new one is|being packed|cancell?(?:ed|ing|ation|s)?|delet(?:ed|ing)|subscription|(?:new )?address is (?:now|saved|changed)|hecho|cancelad\w+|anulad\w+|escalad\w+|abierto|un caso|tu caso|chamado|abri um|feito|resolvid\w+|annul\w+|ouvert|kar di(?:ya|e)|kar denge|wapas kar)\b|रद्द|कैसल|कैंसल|टिकट|(?<!\p{L})تم (?:ال)?(?:الغاء|حل|فتح|تصعيد|ابلاغ|اخبار|تغيير|حذف|استبدال|حفظ|تحديث|امر|تنفيذ)|الغي |الغاء|تذكره/gu,
  payment: /\b(?:payments?|paid|pago|pagad[oa]|pagamento|paiement|payee?s?)\b|भुगतान|الدفع|مدفوع/gu,
  custody:
    /\b(?:neighbou?rs?|porch|receptionist|reception|concierge|doorman|signed|signature|customs|lost|perdio|perdido|extravi\w+|perdu|perdeu|stuck|returned to (?:the )?sender|back to (?:the )?sender|drivers?|couriers?|around the corner|depot|visa|mastercard|amex|bank account|on your card|(?:card|phone|number) (?:on \w+ \w+ )?(?:ending|ends)|ending in|picked (?:it )?up|dropped (?:it )?off|left it|pending|pendientes?|unpaid|outstanding|overdue|declined|payment failed|charged?|on file|saved card|vecin\w+|portero|conserje|voisin\w*|gardien|vizinh\w+|porteiro|aduanas?|alfandega|douanes?|firmad\w+|signee? par|assinad\w+|repartidor|tu cuenta|sua conta|votre compte|votre carte|street|avenue)\b|पड़ोसी|पडोसी|खाते|جار(?:ك|ه)|حسابك|الجمارك/gu,
  cause:
    /\b(?:because(?! (?:it|the order) (?:was|is|has) )|due to|porque|debido a|por causa d\w+|a cause d\w+|parce qu\w*)\b|क्योंकि|क्योकि|بسبب/gu,
  makers: /\b(?:gemini|openai|chatgpt|gpt-\d|llama \d|claude|anthropic)\b/gu,
  premises:
    /\b(?:our|a|the|have) (?:\w+ )?(?:store|shop|branch|outlet|showroom|boutique) (?:in|at|on)\b|\b(?:our (?:stores|shops)|nuestras? tiendas?|nossas? lojas?|nos (?:magasins|boutiques))\b|\b(?:tienda|sucursal|loja|filial|boutique|magasin) (?:en|em|no|na|a)\b|فرع/gu,
  qualities:
    /\b(?:organic|certified|hand-?made|artisans?|sustainab\w+|fair.?trade|recycled|waterproof|water-?resistant|wrinkle\S{0,5}|iron(?:ing)?|hypoallergenic|allerg\w+|nickel|insured|insurance|authentic|original|genuine|limited edition|exclusive|award\S*|lifetime|de por vida|vitalici\w+|a vie|tumble|bleach\w*|made in|produced in|fabriqu\w+|fabricad\w+|hech[oa] en|feit[oa] em|influencers?|machine.?wash\w*|dry.?clean\w*|shrink\w*|organico|ecologic\w+|impermeable|hecho a mano|feito a mao|fait(?:e)? main|biologique|vegan[ao]|impermeavel)\b|जैविक|हाथ से बन|عضوي|يدويا|مضاد للماء/gu,
  elsewhere:
    /\b(?:telegram|instagram|insta|underscore|snapchat|facebook|messenger|tik.?tok|discord|skype|viber|wechat|cash app|venmo|zelle|paypal|upi|gpay|paytm|phonepe|bizum|western union|moneygram|bitcoin|crypto\w*|gift cards?|store credit|credito de la tienda|bank transfer|wire transfer|transferencia|virement|pix|tabby|tamara|apple pay|google pay)\b|टेलीग्राम|इस्टाग्राम|تيليجرام|تلغرام|انستغرام|انستجرام|سناب/gu,
} as const;

export type Topic = keyof typeof TOPICS;

import { editableTexts } from '@feelori/skills/texts';
import { CHECKOUT_SPECS } from './checkout-specs';

/** What is said on the way to the checkout. */
export interface CheckoutWords {
  /** On a button: at most 20 characters. */
  buy: string;
  /** Where the product does not name what is chosen. */
  chooseOne: string;
  /** `of` is such as "Size". */
  choose(of: string): string;
  /** On the button of the list, and in its last row. */
  open: string;
  more: string;
  cart: string;
  total(amount: string): string;
  /** Prices of the customer's country could not be learned. */
  ownMoney: string;
  soldOut(name: string): string;
  fewer(name: string, count: number): string;
  otherPrice(name: string, price: string): string;
  unknownOne: string;
  unknown(count: number): string;
  discount(code: string): string;
  /** No link can name this code. */
  codeToType(code: string): string;
  /** It can be bought, but by no link of ours. */
  left(name: string): string;
  /** What the shop says that it comes to. */
  settled(amount: string): string;
  /** On the button that opens the checkout: at most 20 characters. */
  checkout: string;
  nothing: string;
  noLink: string;
}

export const CHECKOUT_WORDS = editableTexts<CheckoutWords>({
  name: 'checkout',
  title: 'Buying',
  specs: CHECKOUT_SPECS,
  words: {
    en: {
      buy: 'Buy',
      chooseOne: 'Which one would you like?',
      choose: (of) => `Please choose: ${of}`,
      open: 'Choose',
      more: 'More…',
      cart: 'Your cart:',
      total: (amount) => `Total ${amount}, before shipping and discounts.`,
      ownMoney: "These are the shop's own prices; the checkout may show those of your country.",
      soldOut: (name) => `Sold out and left out: ${name}.`,
      fewer: (name, count) => `Of ${name} only ${count} can be had.`,
      otherPrice: (name, price) => `${name} costs ${price} now.`,
      unknownOne: '1 of the things in your cart is not in our shop.',
      unknown: (count) => `${count} of the things in your cart are not in our shop.`,
      discount: (code) => `The code ${code} is filled in; the checkout shows what it takes off.`,
      codeToType: (code) => `Please enter the code ${code} at the checkout.`,
      left: (name) => `${name} is not in this link: a colleague can help you buy it.`,
      settled: (amount) => `With discounts and taxes it comes to ${amount} at the checkout, before shipping.`,
      checkout: 'Go to checkout',
      nothing: 'Nothing of this can be bought right now.',
      noLink: 'I cannot make a link to the checkout for this. A colleague can help you with it.',
    },
    es: {
      buy: 'Comprar',
      chooseOne: '¿Cuál quieres?',
      choose: (of) => `Elige: ${of}`,
      open: 'Elegir',
      more: 'Más…',
      cart: 'Tu carrito:',
      total: (amount) => `Total ${amount}, sin envío ni descuentos.`,
      ownMoney: 'Son los precios propios de la tienda; al pagar pueden aparecer los de tu país.',
      soldOut: (name) => `Agotado, no está incluido: ${name}.`,
      fewer: (name, count) => `De ${name} solo hay ${count}.`,
      otherPrice: (name, price) => `${name} ahora cuesta ${price}.`,
      unknownOne: 'Un artículo de tu carrito no está en la tienda.',
      unknown: (count) => `${count} artículos de tu carrito no están en la tienda.`,
      discount: (code) => `El código ${code} ya está puesto; la caja muestra cuánto descuenta.`,
      codeToType: (code) => `Introduce el código ${code} al pagar.`,
      left: (name) => `${name} no está en este enlace: un compañero puede ayudarte a comprarlo.`,
      settled: (amount) => `Con descuentos e impuestos son ${amount} al pagar, sin el envío.`,
      checkout: 'Ir a pagar',
      nothing: 'Ahora mismo no se puede comprar nada de esto.',
      noLink: 'No puedo crear un enlace de compra para esto. Un compañero te puede ayudar.',
    },
    pt: {
      buy: 'Comprar',
      chooseOne: 'Qual você quer?',
      choose: (of) => `Escolha: ${of}`,
      open: 'Escolher',
      more: 'Mais…',
      cart: 'Seu carrinho:',
      total: (amount) => `Total ${amount}, sem frete e descontos.`,
      ownMoney: 'São os preços da própria loja; o pagamento pode mostrar os do seu país.',
      soldOut: (name) => `Esgotado, ficou de fora: ${name}.`,
      fewer: (name, count) => `De ${name} só há ${count}.`,
      otherPrice: (name, price) => `${name} agora custa ${price}.`,
      unknownOne: 'Um item do seu carrinho não está na loja.',
      unknown: (count) => `${count} itens do seu carrinho não estão na loja.`,
      discount: (code) => `O código ${code} já está preenchido; o pagamento mostra o desconto.`,
      codeToType: (code) => `Digite o código ${code} ao finalizar a compra.`,
      left: (name) => `${name} não está neste link: um colega pode ajudar você a comprar.`,
      settled: (amount) => `Com descontos e impostos fica em ${amount} no pagamento, sem o frete.`,
      checkout: 'Finalizar compra',
      nothing: 'Agora não é possível comprar nada disto.',
      noLink: 'Não consigo criar um link de compra para isto. Um colega pode ajudar você.',
    },
    hi: {
      buy: 'खरीदें',
      chooseOne: 'आपको कौन सा चाहिए?',
      choose: (of) => `कृपया चुनें: ${of}`,
      open: 'चुनें',
      more: 'और…',
      cart: 'आपकी कार्ट:',
      total: (amount) => `कुल ${amount}, शिपिंग और छूट से पहले।`,
      ownMoney: 'ये दुकान की अपनी कीमतें हैं; चेकआउट में आपके देश की कीमतें दिख सकती हैं।',
      soldOut: (name) => `बिक चुका है, शामिल नहीं: ${name}।`,
      fewer: (name, count) => `${name} के केवल ${count} मिल सकते हैं।`,
      otherPrice: (name, price) => `${name} की कीमत अब ${price} है।`,
      unknownOne: 'आपकी कार्ट की 1 चीज़ें हमारी दुकान में नहीं हैं।',
      unknown: (count) => `आपकी कार्ट की ${count} चीज़ें हमारी दुकान में नहीं हैं।`,
      discount: (code) => `कोड ${code} भर दिया गया है; छूट चेकआउट में दिखेगी।`,
      codeToType: (code) => `कृपया चेकआउट पर कोड ${code} लिखें।`,
      left: (name) => `${name} इस लिंक में नहीं है: हमारे साथी इसे ख़रीदने में आपकी मदद कर सकते हैं।`,
      settled: (amount) => `छूट और टैक्स के साथ चेकआउट पर ${amount} होंगे, शिपिंग अलग से।`,
      checkout: 'चेकआउट करें',
      nothing: 'इसमें से अभी कुछ नहीं खरीदा जा सकता।',
      noLink: 'मैं इसके लिए चेकआउट लिंक नहीं बना सकता। हमारा कोई साथी मदद कर सकता है।',
    },
    ar: {
      buy: 'شراء',
      chooseOne: 'أيها تريد؟',
      choose: (of) => `اختر من فضلك: ${of}`,
      open: 'اختيار',
      more: 'المزيد…',
      cart: 'سلتك:',
      total: (amount) => `المجموع ${amount} قبل الشحن والخصومات.`,
      ownMoney: 'هذه أسعار المتجر نفسه، وقد تظهر عند الدفع أسعار بلدك.',
      soldOut: (name) => `نفد ولم يُضف: ${name}.`,
      fewer: (name, count) => `المتاح من ${name} هو ${count} فقط.`,
      otherPrice: (name, price) => `سعر ${name} الآن ${price}.`,
      unknownOne: 'عدد الأشياء في سلتك التي ليست في متجرنا: 1.',
      unknown: (count) => `عدد الأشياء في سلتك التي ليست في متجرنا: ${count}.`,
      discount: (code) => `تمت كتابة الرمز ${code}، وستظهر قيمة الخصم عند الدفع.`,
      codeToType: (code) => `يرجى إدخال الرمز ${code} عند الدفع.`,
      left: (name) => `${name} غير موجود في هذا الرابط: يمكن لأحد زملائنا مساعدتك في شرائه.`,
      settled: (amount) => `مع الخصومات والضرائب يصبح المبلغ ${amount} عند الدفع، قبل الشحن.`,
      checkout: 'إتمام الشراء',
      nothing: 'لا يمكن شراء أي من هذا الآن.',
      noLink: 'لا أستطيع إنشاء رابط شراء لهذا. يمكن لأحد الزملاء مساعدتك.',
    },
    fr: {
      buy: 'Acheter',
      chooseOne: 'Lequel souhaitez-vous ?',
      choose: (of) => `Choisissez : ${of}`,
      open: 'Choisir',
      more: 'Suite…',
      cart: 'Votre panier :',
      total: (amount) => `Total ${amount}, hors livraison et remises.`,
      ownMoney: 'Ce sont les prix propres à la boutique ; le paiement peut afficher ceux de votre pays.',
      soldOut: (name) => `Épuisé et non ajouté : ${name}.`,
      fewer: (name, count) => `Il n'y a que ${count} ${name}.`,
      otherPrice: (name, price) => `${name} coûte maintenant ${price}.`,
      unknownOne: "Un article de votre panier n'est pas dans notre boutique.",
      unknown: (count) => `${count} articles de votre panier ne sont pas dans notre boutique.`,
      discount: (code) => `Le code ${code} est rempli ; le paiement montre la remise.`,
      codeToType: (code) => `Saisissez le code ${code} au moment de payer.`,
      left: (name) => `${name} n’est pas dans ce lien : un collègue peut vous aider à l’acheter.`,
      settled: (amount) => `Avec remises et taxes, cela fait ${amount} au paiement, hors livraison.`,
      checkout: 'Passer commande',
      nothing: 'Rien de ceci ne peut être acheté pour le moment.',
      noLink: 'Je ne peux pas créer de lien de paiement pour ceci. Un collègue peut vous aider.',
    },
  },
});

import { understood } from '../testing/understood';
import { searchWordsOf, VOCABULARIES } from '../vocabulary/english-catalogue';
import { shopWords } from '../vocabulary/vocabulary';
import { WORDS_ES } from '../vocabulary/words-es';

/** How each language asks for something. */
const ASKING: Readonly<Record<keyof typeof VOCABULARIES, (word: string) => string>> = {
  es: (word) => `busco ${word}`,
  pt: (word) => `procuro ${word}, por favor`,
  hi: (word) => `मुझे ${word} चाहिए`,
  ar: (word) => `أريد ${word} من فضلك`,
  fr: (word) => `je cherche ${word}, s'il vous plaît`,
};

describe('what the rules understand', () => {
  it.each([
    ['quiero un móvil por menos de 700 AED', 'search phone <= 700'],
    ['busco auriculares inalámbricos', 'search headphone wireless'],
    ['¿tienen portátiles de menos de 4.000?', 'search laptop <= 4000'],
    ['una mesa de madera y sillas', 'search table chair'],
    ['quero um celular até 800', 'search phone <= 800'],
    ['tem sabonete de lavanda?', 'search soap'],
    ['je cherche un téléphone entre 600 et 900 AED', 'search phone >= 600 <= 900'],
    ['avez-vous un canapé gris ?', 'search sofa grey'],
    ['quel est votre numéro de téléphone ?', 'policy contact'],
    ['¿cuál es su teléfono?', 'policy contact'],
    ['qual o telefone de vocês?', 'policy contact'],
    ['मुझे 1000 से कम का फोन चाहिए', 'search phone <= 1000'],
    ['फ़ोन नंबर क्या है', 'policy contact'],
    ['أريد جوال سامسونج', 'search phone samsung'],
    ['عندكم سماعات أقل من ٢٠٠ درهم؟', 'search headphone <= 200'],
    ['هل لديكم عسل', 'search honey'],
    ['busco vestidos azules por menos de 80', 'search dress blue <= 80'],
    ['¿Tienen zapatos negros de cuero?', 'search shoe black leather'],
    ['quiero una camisa blanca de lino hasta 60 euros', 'search shirt white linen <= 60'],
    ['muéstrame faldas rojas', 'search skirt red'],
    ['un bolso marrón que no cueste más de 100 dólares', 'search bag brown <= 100'],
    ['botas de invierno por menos de cincuenta euros', 'search boot winter <= 50'],
    ['necesito un abrigo de lana gris', 'search coat wool grey'],
    ['enséñame pendientes dorados', 'search earring gold'],
    ['¿cuánto cuesta el pantalón verde?', 'search pants green'],
    ['¿cuánto cuesta?', 'shown_product'],
    ['¿qué precio tiene?', 'shown_product'],
    ['¿lo tienen en talla M?', 'shown_product'],
    ['¿qué tallas hay?', 'shown_product'],
    ['¿lo hay en grande?', 'shown_product'],
    ['¿dónde está mi pedido?', 'order last'],
    ['¿cuándo llega mi paquete?', 'order last'],
    ['todavía no me ha llegado el pedido', 'order last'],
    ['¿Dónde está el pedido 1004?', 'order #1004'],
    ['quiero ver mis pedidos', 'orders'],
    ['quiero devolver unos zapatos', 'person change_order last'],
    ['¿puedo devolver unos zapatos?', 'policy returns'],
    ['¿puedo cambiarlo si no me queda?', 'policy returns'],
    ['¿me devuelven el dinero?', 'policy returns'],
    ['¿cuánto cuesta el envío?', 'policy shipping'],
    ['¿hacen envíos a México?', 'policy shipping'],
  ])('Spanish: %s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ['procuro vestidos azuis por menos de 80', 'search dress blue <= 80'],
    ['quero vestidos azuis até 200 reais', 'search dress blue <= 200'],
    ['vocês têm sapatos pretos de couro?', 'search shoe black leather'],
    ['queria uma camisa branca de linho até R$ 150', 'search shirt white linen <= 150'],
    ['me mostre saias vermelhas', 'search skirt red'],
    ['uma bolsa marrom abaixo de cem reais', 'search bag brown <= 100'],
    ['botas de inverno', 'search boot winter'],
    ['preciso de um casaco de lã cinza', 'search coat wool grey'],
    ['tem brincos dourados?', 'search earring gold'],
    ['quanto custa a calça verde?', 'search pants green'],
    ['quanto custa?', 'shown_product'],
    ['qual é o preço?', 'shown_product'],
    ['tem no tamanho M?', 'shown_product'],
    ['quais tamanhos vocês têm?', 'shown_product'],
    ['tem em tamanho grande?', 'shown_product'],
    ['onde está o meu pedido?', 'order last'],
    ['cadê minha encomenda?', 'order last'],
    ['meu pedido ainda não chegou', 'order last'],
    ['qual o status do pedido 1004?', 'order #1004'],
    ['quero ver meus pedidos', 'orders'],
    ['quero devolver os sapatos', 'person change_order last'],
    ['posso devolver os sapatos?', 'policy returns'],
    ['posso trocar se não servir?', 'policy returns'],
    ['como peço meu dinheiro de volta?', 'policy returns'],
    ['quanto é o frete?', 'policy shipping'],
    ['vocês entregam em Lisboa?', 'policy shipping'],
  ])('Portuguese: %s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ['मुझे 80 से कम की नीली ड्रेस दिखाओ', 'search blue dress <= 80'],
    ['नीली ड्रेस ८० रुपये से कम', 'search blue dress <= 80'],
    ['काले चमड़े के जूते चाहिए', 'search black leather shoe'],
    ['क्या आपके पास सफेद सूती कमीज़ है?', 'search white cotton shirt'],
    ['लाल साड़ी दिखाइए', 'search red saree'],
    ['पाँच सौ रुपये तक का बैग', 'search bag <= 500'],
    ['हरी पैंट की कीमत क्या है?', 'search green pants'],
    ['सर्दियों के लिए ऊनी कोट दिखाएं', 'search winter wool coat'],
    ['neeli dress dikhao 500 se kam', 'search blue dress <= 500'],
    ['kaale joote chahiye', 'search black shoe'],
    ['यह कितने का है?', 'shown_product'],
    ['kitne ka hai?', 'shown_product'],
    ['क्या यह बड़े साइज़ में है?', 'shown_product'],
    ['कौन से साइज़ हैं?', 'shown_product'],
    ['मेरा ऑर्डर कहाँ है?', 'order last'],
    ['मेरा पार्सल अभी तक नहीं आया', 'order last'],
    ['mera order kab aayega', 'order last'],
    ['ऑर्डर 1004 कहाँ है', 'order #1004'],
    ['मेरे सभी ऑर्डर दिखाओ', 'orders'],
    ['मुझे जूते वापस करने हैं', 'person change_order last'],
    ['क्या मैं जूते वापस कर सकता हूँ?', 'policy returns'],
    ['पैसे वापस कैसे मिलेंगे?', 'policy returns'],
    ['क्या मैं इसे बदल सकता हूँ?', 'policy returns'],
    ['return kaise kare', 'policy returns'],
    ['डिलीवरी में कितने दिन लगते हैं?', 'policy shipping'],
  ])('Hindi: %s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ['أريد فساتين زرقاء أقل من 80', 'search dress blue <= 80'],
    ['فستان أزرق بأقل من ٨٠ دولار', 'search dress blue <= 80'],
    ['هل عندكم أحذية سوداء جلد؟', 'search shoe black leather'],
    ['أبحث عن قميص أبيض من الكتان', 'search shirt white linen'],
    ['أرني التنانير الحمراء', 'search skirt red'],
    ['عايز شنطة بنية تحت مئة دولار', 'search bag brown <= 100'],
    ['بكم البنطلون الأخضر؟', 'search pants green'],
    ['ابغى معطف صوف رمادي', 'search coat wool grey'],
    ['اعرض لي أقراط ذهبية', 'search earring gold'],
    ['بكم هذا؟', 'shown_product'],
    ['كم سعره؟', 'shown_product'],
    ['هل يوجد مقاس كبير؟', 'shown_product'],
    ['ما هي المقاسات المتوفرة؟', 'shown_product'],
    ['أين طلبي؟', 'order last'],
    ['متى يصل الطلب؟', 'order last'],
    ['لم تصل شحنتي بعد', 'order last'],
    ['أين الطلب رقم 1004', 'order #1004'],
    ['أين الطلب رقم ١٠٠٤', 'order #1004'],
    ['أريد أن أرى طلباتي', 'orders'],
    ['أريد إرجاع الحذاء', 'person change_order last'],
    ['هل يمكنني إرجاع الحذاء؟', 'policy returns'],
    ['كيف أسترد أموالي؟', 'policy returns'],
    ['هل يمكن تبديل المقاس؟', 'policy returns'],
    ['كم تكلفة التوصيل؟', 'policy shipping'],
    ['هل تشحنون إلى دبي؟', 'policy shipping'],
  ])('Arabic: %s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ['show me blue dresses under 80', 'search blue dresses <= 80'],
    ['red shoes under fifty dollars', 'search red shoes <= 50'],
    ['do you have jute bags?', 'search jute bags'],
    ['is there a shirt in large?', 'search shirt'],
    ['a top for the summer', 'search top summer'],
    ['vestidos de más de 50', 'search dress >= 50'],
    ['thirty-five dollars or less for tees', 'search tees <= 35'],
    ['polo shirts up to 40', 'search polo shirts <= 40'],
    ['two black belts', 'search black belts'],
    ['how much is it?', 'shown_product'],
    ['which sizes are there?', 'shown_product'],
    ['where is my order?', 'order last'],
    ['my parcel has not arrived', 'order last'],
    ['can I send it back?', 'policy returns'],
    ['do you ship to Spain?', 'policy shipping'],
  ])('English: %s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ['show me t-shirts', 'search tshirts'],
    ['show me tshirts', 'search tshirts'],
    ['show me T shirts under 30', 'search tshirts <= 30'],
    ['a tee shirt, please', 'search tshirt'],
    ['show me scarves', 'search scarves'],
    ["show me Levi's 501 jeans", 'search levis 501 jeans'],
    ['Levi’s 501 jeans', 'search levis 501 jeans'],
    ["women's boots", 'search womens boots'],
    ['do you have women’s boots between 40 and 60?', 'search womens boots >= 40 <= 60'],
    ['dresses over 100', 'search dresses >= 100'],
    ['skirts under 1 299 €', 'search skirts <= 1299'],
    ['dresses under 12.500 KWD', 'search dresses <= 12.5'],
    ['camisetas de más de 20 euros', 'search t-shirt >= 20'],
    ['faldas entre 40 y 60', 'search skirt >= 40 <= 60'],
    ['saias acima de R$ 100', 'search skirt >= 100'],
    ['नीली ड्रेस 40 से 60 के बीच', 'search blue dress >= 40 <= 60'],
    ['أريد فساتين بين 40 و60', 'search dress >= 40 <= 60'],
  ])('%s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ['my parcel arrived broken', 'person complaint last'],
    ['my parcel arrived broken, order #1002', 'person complaint #1002'],
    ['the dress I received is torn', 'person complaint last'],
    ['you sent me the wrong item', 'person complaint last'],
    ['order 1002 is missing a shirt', 'person complaint #1002'],
    ['I want to cancel my order', 'person change_order last'],
    ['please cancel order 1003', 'person change_order #1003'],
    ['can I change the delivery address?', 'person change_order last'],
    ['mi paquete llegó roto', 'person complaint last'],
    ['me enviaron una talla equivocada', 'person complaint last'],
    ['quiero cancelar mi pedido 1004', 'person change_order #1004'],
    ['quiero cambiar la dirección', 'person change_order last'],
    ['minha encomenda chegou quebrada', 'person complaint last'],
    ['o produto veio com defeito', 'person complaint last'],
    ['quero cancelar o pedido 1004', 'person change_order #1004'],
    ['मेरा पार्सल टूटा हुआ आया', 'person complaint last'],
    ['mera parcel toota hua aaya', 'person complaint last'],
    ['ऑर्डर 1004 कैंसिल करना है', 'person change_order #1004'],
    ['mujhe order cancel karna hai', 'person change_order last'],
    ['وصلت الشحنة مكسورة', 'person complaint last'],
    ['أريد إلغاء طلبي رقم 1004', 'person change_order #1004'],
    ['أريد تغيير العنوان', 'person change_order last'],
    ['show me ripped jeans', 'search ripped jeans'],
    ['how much is the ripped jacket?', 'search ripped jacket'],
    ['a broken white dress', 'search broken white dress'],
    ['where is my parcel?', 'order last'],
    ['do you have a discount code?', 'unknown'],
    ['can I pay with PayPal?', 'unknown'],
    ['¿tienen código de descuento?', 'unknown'],
    ['aceitam pix?', 'unknown'],
    ['कूपन कोड है?', 'unknown'],
    ['هل عندكم كود خصم؟', 'unknown'],
    ['what are your opening hours?', 'policy contact'],
    ['¿cuál es el horario de la tienda?', 'policy contact'],
  ])('what people of the shop should see or know: %s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    [
      'Hello, my sister bought a lovely green coat from you last winter and wears it every single day since. Do you have red dresses under 80?',
      'search red dresses <= 80',
    ],
    [`${'Once upon a time there was a little garden party. '.repeat(60)}Show me scarves!`, 'search scarves'],
    [`${'ha'.repeat(30_000)}. where is order 1004?`, 'order #1004'],
  ])('of a long text the question at its end: %s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each(Object.entries(VOCABULARIES))(
    'every shop word of %s in a sentence, and its price',
    (language, words) => {
      const asking = ASKING[language as keyof typeof VOCABULARIES];
      for (const { form } of shopWords(words)) {
        const english = searchWordsOf([form]).english ?? [];
        expect([form, understood(asking(form))]).toEqual([form, `search ${english.join(' ')}`]);
        expect([form, understood(`${asking(form)} menos de 70`)]).toEqual([
          form,
          `search ${english.join(' ')} <= 70`,
        ]);
      }
    },
  );

  it('English words of a catalogue, none of which is a small word elsewhere', () => {
    for (const word of [
      ...Object.keys(WORDS_ES).filter(isPlainWord),
      'sale',
      'cashmere',
      'Lena',
      'gown',
      'tee',
      'tees',
    ]) {
      expect(understood(`show me ${word}`)).toBe(`search ${word.toLowerCase()}`);
    }
  });
});

/** "t-shirt" is two words to a search, and "evening" belongs to a greeting. */
function isPlainWord(word: string): boolean {
  return !['t-shirt', 'evening'].includes(word);
}

/** Goods as people write them in Devanagari and Arabic letters, and the catalogue's word for each. */
export const SCRIPT_GOODS = table({
  dress: 'ड्रेस ड्रेसेस ड्रेसेज पोशाक पोशाकें فستان فساتين فستانا',
  gown: 'गाउन',
  shirt: 'कमीज कमीज़ कमीज़ें शर्ट शर्ट्स قميص قمصان',
  blouse: 'ब्लाउज ब्लाउज़ بلوزة بلوزات',
  tee: 'टीशर्ट टीशर्ट्स تيشيرت',
  sweater: 'स्वेटर كنزة',
  pants: 'पैंट पैंट्स पतलून بنطال بنطلون بناطيل سروال',
  jeans: 'जींस जीन्स جينز',
  skirt: 'स्कर्ट स्कर्ट्स घाघरा تنورة تنانير',
  jacket: 'जैकेट जैकेट्स جاكيت جاكيتات سترة',
  coat: 'कोट معطف معاطف',
  shoe: 'जूता जूते जूतों حذاء أحذية احذية',
  sneakers: 'स्नीकर स्नीकर्स',
  boots: 'बूट बूट्स جزمة',
  sandals: 'सैंडल सैंडिल चप्पल चप्पलें صندل صنادل',
  heels: 'हील हील्स كعب',
  bag: 'बैग बैग्स थैला झोला पर्स حقيبة حقائب شنطة',
  backpack: 'बैकपैक',
  scarf: 'स्कार्फ وشاح أوشحة',
  dupatta: 'दुपट्टा दुपट्टे',
  necklace: 'हार नेकलेस قلادة عقد',
  earrings: 'झुमका झुमके झुमकों बाली बालियाँ बालियां ईयररिंग ईयररिंग्स أقراط اقراط حلق',
  ring: 'अंगूठी अंगूठियाँ अंगूठियां خاتم خواتم',
  jewellery: 'गहना गहने गहनों आभूषण ज्वेलरी مجوهرات',
  kids: 'बच्चे बच्चों أطفال اطفال',
});

/** Colours, the same way. */
export const SCRIPT_COLOURS = table({
  blue: 'नीला नीली नीले ब्लू أزرق ازرق زرقاء',
  red: 'लाल रेड أحمر احمر حمراء',
  black: 'काला काली काले ब्लैक أسود اسود سوداء',
  green: 'हरा हरी हरे أخضر اخضر خضراء',
  yellow: 'पीला पीली पीले أصفر صفراء',
  pink: 'गुलाबी पिंक وردي',
  white: 'सफेद सफ़ेद व्हाइट أبيض ابيض بيضاء',
  brown: 'भूरा भूरी भूरे بني',
  grey: 'स्लेटी رمادي',
  purple: 'बैंगनी जामुनी بنفسجي',
  orange: 'नारंगी برتقالي',
  gold: 'सुनहरा सुनहरी सुनहरे ذهبي',
  silver: 'चाँदी चांदी فضي',
});

function table(lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lines).flatMap(([word, called]) =>
      called.split(' ').map((one) => [one.normalize(), word] as const),
    ),
  );
}

import type { Language } from '@feelori/contracts';
import { editableTexts } from '@feelori/skills/texts';
import { KNOWLEDGE_SPECS } from './knowledge-specs';

/** What is said around an article's own words. */
export interface KnowledgeTexts {
  /** Before them, where no model has read them; `title` is the article's. */
  quoted(title: string): string;
  /** Where the article is in another language than the customer's; `language` is its name. */
  otherLanguage(title: string, language: string): string;
  /** Behind a model's words: which article they are from. */
  source(title: string): string;
  readMore: string;
  /** Nobody has written about it. */
  unwritten: string;
  /** The shop could not be asked what it has written. */
  unreachable: string;
  /** The names of the languages. */
  languages: Record<Language, string>;
}

/** What is said around an article's own words, in our languages. */
export const KNOWLEDGE_TEXTS = editableTexts<KnowledgeTexts>({
  name: 'knowledge',
  title: 'What the shop has written',
  specs: KNOWLEDGE_SPECS,
  words: {
    en: {
      quoted: (title) => `Our shop has written about that, in “${title}”:`,
      otherLanguage: (title, language) => `Our shop has written about that, in “${title}” (in ${language}):`,
      source: (title) => `From “${title}”`,
      readMore: 'More',
      unwritten:
        "I don't know that for sure, so I won't guess. A person from our team can look into it for you.",
      unreachable:
        "I can't reach the shop's system right now, so I can't look that up. Please try again in a little while, or talk to a person from our team.",
      languages: { en: 'English', es: 'Spanish', pt: 'Portuguese', hi: 'Hindi', ar: 'Arabic', fr: 'French' },
    },
    es: {
      quoted: (title) => `Nuestra tienda ha escrito sobre eso, en «${title}»:`,
      otherLanguage: (title, language) =>
        `Nuestra tienda ha escrito sobre eso, en «${title}» (en ${language}):`,
      source: (title) => `De «${title}»`,
      readMore: 'Más',
      unwritten: 'No lo sé con seguridad y no quiero adivinar. Una persona de nuestro equipo puede mirarlo.',
      unreachable:
        'Ahora mismo no puedo acceder al sistema de la tienda y no puedo consultarlo. Inténtalo de nuevo en un rato o habla con una persona de nuestro equipo.',
      languages: { en: 'inglés', es: 'español', pt: 'portugués', hi: 'hindi', ar: 'árabe', fr: 'francés' },
    },
    pt: {
      quoted: (title) => `A nossa loja escreveu sobre isso, em “${title}”:`,
      otherLanguage: (title, language) => `A nossa loja escreveu sobre isso, em “${title}” (em ${language}):`,
      source: (title) => `De “${title}”`,
      readMore: 'Mais',
      unwritten: 'Não sei isso com certeza e não quero adivinhar. Uma pessoa da nossa equipe pode verificar.',
      unreachable:
        'Não consigo acessar o sistema da loja agora e por isso não posso consultar. Tente de novo daqui a pouco ou fale com uma pessoa da nossa equipe.',
      languages: { en: 'inglês', es: 'espanhol', pt: 'português', hi: 'hindi', ar: 'árabe', fr: 'francês' },
    },
    hi: {
      quoted: (title) => `हमारी दुकान ने इस बारे में “${title}” में लिखा है:`,
      otherLanguage: (title, language) => `हमारी दुकान ने इस बारे में “${title}” में लिखा है (${language} में):`,
      source: (title) => `“${title}” से`,
      readMore: 'और',
      unwritten: 'मुझे यह पक्का नहीं पता, इसलिए मैं अंदाज़ा नहीं लगाऊँगा। हमारी टीम का कोई व्यक्ति देख सकता है।',
      unreachable:
        'अभी दुकान के सिस्टम से संपर्क नहीं हो रहा, इसलिए मैं यह नहीं देख सकता। थोड़ी देर बाद फिर पूछें, या हमारी टीम के किसी व्यक्ति से बात करें।',
      languages: {
        en: 'अंग्रेज़ी',
        es: 'स्पेनिश',
        pt: 'पुर्तगाली',
        hi: 'हिंदी',
        ar: 'अरबी',
        fr: 'फ़्रेंच',
      },
    },
    ar: {
      quoted: (title) => `كتب متجرنا عن ذلك في «${title}»:`,
      otherLanguage: (title, language) => `كتب متجرنا عن ذلك في «${title}» (${language}):`,
      source: (title) => `من «${title}»`,
      readMore: 'المزيد',
      unwritten: 'لا أعرف ذلك على وجه اليقين ولا أريد التخمين. يمكن لشخص من فريقنا أن ينظر في الأمر.',
      unreachable:
        'لا أستطيع الوصول إلى نظام المتجر الآن، لذا لا يمكنني البحث عن ذلك. حاول بعد قليل أو تحدث مع شخص من فريقنا.',
      languages: {
        en: 'بالإنجليزية',
        es: 'بالإسبانية',
        pt: 'بالبرتغالية',
        hi: 'بالهندية',
        ar: 'بالعربية',
        fr: 'بالفرنسية',
      },
    },
    fr: {
      quoted: (title) => `Notre boutique a écrit à ce sujet, dans « ${title} » :`,
      otherLanguage: (title, language) =>
        `Notre boutique a écrit à ce sujet, dans « ${title} » (en ${language}) :`,
      source: (title) => `D’après « ${title} »`,
      readMore: 'En savoir plus',
      unwritten:
        'Je ne le sais pas avec certitude et je préfère ne pas deviner. Une personne de notre équipe peut regarder.',
      unreachable:
        "Je n'arrive pas à joindre le système de la boutique en ce moment et je ne peux donc pas vérifier. Réessayez dans un petit moment ou parlez à une personne de notre équipe.",
      languages: { en: 'anglais', es: 'espagnol', pt: 'portugais', hi: 'hindi', ar: 'arabe', fr: 'français' },
    },
  },
});

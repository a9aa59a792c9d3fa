import type { PolicyTopic } from '@feelori/edges/shopify';
import { editableTexts } from '@feelori/skills/texts';
import { POLICY_SPECS } from './policy-specs';

export interface PolicyWords {
  intro: Record<PolicyTopic, string>;
  missing: string;
  readMore: string;
}

/** What is said of the shop's own texts. */
export const POLICY_WORDS = editableTexts<PolicyWords>({
  name: 'policies',
  title: 'Policies of the shop',
  specs: POLICY_SPECS,
  words: {
    en: {
      intro: {
        returns: 'Our rules for returns:',
        shipping: 'About shipping:',
        privacy: 'About privacy:',
        terms: 'Our terms:',
        contact: 'How to reach us:',
      },
      missing: "I don't have the shop's text on that. A person from our team can tell you.",
      readMore: 'More',
    },
    es: {
      intro: {
        returns: 'Nuestras condiciones de devolución:',
        shipping: 'Sobre los envíos:',
        privacy: 'Sobre la privacidad:',
        terms: 'Nuestras condiciones:',
        contact: 'Cómo contactarnos:',
      },
      missing: 'No tengo el texto de la tienda sobre eso. Una persona de nuestro equipo puede informarte.',
      readMore: 'Más',
    },
    pt: {
      intro: {
        returns: 'Nossas regras de devolução:',
        shipping: 'Sobre a entrega:',
        privacy: 'Sobre privacidade:',
        terms: 'Nossos termos:',
        contact: 'Como falar conosco:',
      },
      missing: 'Não tenho o texto da loja sobre isso. Uma pessoa da nossa equipe pode informar.',
      readMore: 'Mais',
    },
    hi: {
      intro: {
        returns: 'वापसी के हमारे नियम:',
        shipping: 'डिलीवरी के बारे में:',
        privacy: 'निजता के बारे में:',
        terms: 'हमारी शर्तें:',
        contact: 'हमसे संपर्क:',
      },
      missing: 'मेरे पास इस बारे में दुकान की जानकारी नहीं है। हमारी टीम का कोई व्यक्ति बता सकता है।',
      readMore: 'और',
    },
    ar: {
      intro: {
        returns: 'قواعد الإرجاع لدينا:',
        shipping: 'عن الشحن:',
        privacy: 'عن الخصوصية:',
        terms: 'شروطنا:',
        contact: 'كيف تتواصل معنا:',
      },
      missing: 'ليس لدي نص المتجر حول ذلك. يمكن لشخص من فريقنا إخبارك.',
      readMore: 'المزيد',
    },
    fr: {
      intro: {
        returns: 'Nos conditions de retour :',
        shipping: 'À propos de la livraison :',
        privacy: 'À propos de la vie privée :',
        terms: 'Nos conditions :',
        contact: 'Comment nous joindre :',
      },
      missing:
        "Je n'ai pas le texte de la boutique à ce sujet. Une personne de notre équipe peut vous renseigner.",
      readMore: 'En savoir plus',
    },
  },
});

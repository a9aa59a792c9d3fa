import type { PolicyTopic } from './intent';
import { wholeWords } from './whole-words';

const TOPICS: readonly (readonly [PolicyTopic, RegExp])[] = [
  [
    'returns',
    wholeWords(
      ...[
        'returns?',
        'refunds?',
        'exchanges?',
        'send (?:it )?back',
        'devoluci[oó]n(?:es)?',
        'devolver(?:lo|la)?',
        'reembolsos?',
      ],
      ...[
        'devolução',
        'devoluções',
        'trocas?',
        'trocar',
        'retours?',
        'retourner',
        'rembourse\\p{L}{0,8}',
        'échanger?',
      ],
      ...[
        'वापस',
        'वापसी',
        'रिटर्न',
        'रिफंड',
        'रिफ़ंड',
        'एक्सचेंज',
        'लौटा(?:ना|ने|नी)?',
        'wapas',
        'wapsi',
        'vapas',
        'lautana',
      ],
      ...['(?:ال)?إرجاع', '(?:ال)?ارجاع', '(?:ال)?استرجاع', '(?:ال)?استرداد', '(?:ال)?استبدال'],
    ),
  ],
  [
    'shipping',
    wholeWords(
      ...[
        'shipping',
        'ship',
        'deliver(?:y|ies)? (?:time|cost|fee|to|policy|charges?)',
        'do you deliver',
        'how long .{0,20}deliver\\p{L}{0,4}',
      ],
      ...[
        'env[ií]os?',
        'gastos de env[ií]o',
        'entregas?',
        'frete',
        'livraisons?',
        'livrez',
        'frais de port',
        'expédition',
      ],
      ...[
        'शिपिंग',
        'डिलीवरी (?:चार्ज|पॉलिसी|कितने|में|का|की)',
        'डिलीवर करते',
        'delivery kitne',
        '(?:ال)?شحن',
        '(?:ال)?توصيل',
      ],
    ),
  ],
  [
    'privacy',
    wholeWords(
      'privacy',
      'my data',
      'gdpr',
      'privacidade?',
      'mis datos',
      'meus dados',
      'confidentialité',
      'mes données',
      'प्राइवेसी',
      'गोपनीयता',
      'निजता',
      '(?:ال)?خصوصية',
    ),
  ],
  [
    'terms',
    wholeWords(
      'terms',
      'conditions',
      'términos',
      'condiciones',
      'termos',
      'condições',
      'नियम',
      'शर्तें',
      'शर्ते',
      '(?:ال)?شروط',
    ),
  ],
  [
    'contact',
    wholeWords(
      ...[
        'opening hours',
        'your (?:address|phone|e-?mail)',
        'where are you',
        'contact',
        'horarios?',
        'horários?',
        'horaires',
        'contacto',
        'contato',
        'contacter',
      ],
      ...['संपर्क', 'आपका पता', 'खुलने का समय', 'कितने बजे', 'ساعات العمل', 'عنوانكم', 'رقم هاتفكم'],
    ),
  ],
];
const ANY = wholeWords(
  'polic(?:y|ies)',
  'pol[ií]ticas?',
  'politique',
  'पॉलिसी',
  'नीति',
  'neeti',
  '(?:ال)?سياسة',
  'سياسات',
);

/** What a question about the shop's policies is about; null for one of no name of its own, undefined for no such question. */
export function policyIn(text: string): PolicyTopic | null | undefined {
  const said = text.normalize();
  return TOPICS.find(([, words]) => words.test(said))?.[0] ?? (ANY.test(said) ? null : undefined);
}

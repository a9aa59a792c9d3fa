import { pick, type Random } from './seeded-random.ts';

/** What people are called where a language is spoken. */
const NAMES: Record<string, readonly [first: string, last: string]> = {
  en: [
    'Ann Ben Carla David Grace Harry Ivy Jack Lily Noah Olivia Ruth',
    'Adams Baker Clarke Evans Hughes Murphy Okafor Patel Singh Taylor Walker Young',
  ],
  de: [
    'Anke Bernd Clara Dieter Elke Georg Jonas Lea Maja Sören Ursula Zoë',
    'Becker Fischer Jäger Krüger Müller Schäfer Schröder Vogel Weber Weiß Ziegler',
  ],
  es: [
    'Álvaro Carmen Diego Inés José Lucía María Pablo Rocío Sofía Tomás',
    'Costa Domínguez Fernández García Hernández López Núñez Ortiz Peña Ruiz',
  ],
  fr: [
    'Amélie Benoît Chloé Éric Françoise Jules Léa Manon Noémie Théo',
    'Bernard Chevalier Dubois Fournier Girard Lefèvre Moreau Petit Rousseau',
  ],
  tr: [
    'Ayşe Burak Çağla Elif Emre Gökhan İpek Mehmet Özge Yusuf',
    'Aydın Çelik Demir Kaya Öztürk Şahin Yıldız Yılmaz',
  ],
  ru: [
    'Анна Борис Вера Дмитрий Иван Ольга Сергей Татьяна',
    'Волков Иванова Кузнецов Морозова Попов Смирнова Соколов',
  ],
  ar: ['أحمد فاطمة خالد ليلى مريم نور سامي يوسف', 'الحداد الخطيب السيد النجار حسن عمر منصور'],
  hi: ['अनिल आरती दीपा मोहन प्रिया राहुल सीता विकास', 'गुप्ता जोशी पटेल मेहता वर्मा शर्मा सिंह'],
  ja: ['さくら 健 美咲 大輔 陽子 翔太 結衣 拓海', '伊藤 佐藤 鈴木 高橋 田中 中村 渡辺'],
};

/** A made-up person's name in this language. */
export function madeName(random: Random, language: string): string {
  const [first, last] = NAMES[language] ?? ['Alex', 'Doe'];
  return `${pick(random, first.split(' '))} ${pick(random, last.split(' '))}`;
}

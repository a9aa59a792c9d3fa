import type { NewsWords } from './news-word-list';

/** Arabic. */
export const AR_NEWS: NewsWords = {
  confirmed: (order) => `شكرًا لك، وصلنا طلبك ${order}.`,
  payment_failed: (order) => `لم تكتمل عملية دفع الطلب ${order}. إذا أردت معرفة المزيد فأجب هنا.`,
  shipped: (order) => `الطلب ${order} في الطريق.`,
  delayed: (order) => `تأخر الطلب ${order} في الطريق إليك. إذا أردت معرفة المزيد فأجب هنا.`,
  out_for_delivery: (order) => `الطلب ${order} خرج للتسليم.`,
  delivered: (order) => `تقول شركة الشحن إن الطلب ${order} سُلِّم. إذا لم يصلك فأجب هنا.`,
  part: (sentence) => `عن طرد من عدة طرود: ${sentence}`,
  checkout: (what) =>
    `لم تكتمل عملية الشراء: ${what}. إذا كنت لا تزال ترغب فيها فهذا الرابط يعيدك إليها. أجب بكلمة STOP إذا كنت لا تريد مثل هذا التذكير.`,
};

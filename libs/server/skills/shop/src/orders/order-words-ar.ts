import type { OrderWords } from './order-words';

/** Arabic. */
export const AR_ORDERS: OrderWords = {
  intro: 'أحدث طلباتك:',
  notFound: 'لم أجد ذلك ضمن طلبات رقم الهاتف هذا.',
  noNumber: 'لا أرى رقم هاتفك هنا، لذا لا أعرف أي الطلبات لك.',
  notProven: 'لم أجد طلبًا تنتمي إليه هذه البيانات.',
  askForProof:
    'إذا تم الطلب ببيانات أخرى، فاكتب رقم الطلب مع واحد مما يلي: آخر أربعة أرقام من هاتف الطلب، أو بريده الإلكتروني، أو رمزه البريدي. قد لا أرى الطلبات الأقدم من 60 يومًا، ويمكن لشخص من فريقنا ذلك.',
  tooMany: 'أرقام طلبات كثيرة في وقت قصير. حاول بعد ساعة أو تحدث مع شخص من فريقنا.',
  tooManyProofs:
    'لم أجد طلبًا تنتمي إليه هذه البيانات. حوّلت محادثتك إلى أحد زملائي. سيقرؤها شخص من فريقنا ويرد عليك هنا.',
  choose: 'اختر الطلب',
  orders: 'الطلبات',
  line: (name, status) => `الطلب ${name}: ${status}`,
  placed: 'تاريخ الطلب',
  expected: 'الوصول المتوقع',
  delivered: 'تاريخ التسليم',
  carrier: 'شركة الشحن',
  track: 'تتبع الشحنة',
  total: 'المجموع',
  parcel: (number) => `الطرد ${number}`,
  partlyRefunded: 'أُعيد جزء من المبلغ',
  refunded: 'أُعيد المبلغ',
  status: {
    cancelled: 'ملغى',
    preparing: 'قيد التحضير',
    on_hold: 'معلّق',
    shipped: 'تم الشحن',
    in_transit: 'تم الشحن وهو في الطريق',
    out_for_delivery: 'خرج للتوصيل',
    attempted: 'حاولت شركة الشحن تسليمه',
    delayed: 'تم الشحن لكنه متأخر',
    problem: 'هناك مشكلة في التوصيل',
    ready_for_pickup: 'جاهز للاستلام',
    picked_up: 'تم الاستلام',
    delivered: 'تم التسليم',
    partly_shipped: 'تم شحن جزء منه',
    return_open: 'الإرجاع جارٍ',
    returned: 'تم الإرجاع',
    refunded: 'تم رد المبلغ',
  },
};

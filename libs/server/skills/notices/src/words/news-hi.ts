import type { NewsWords } from './news-word-list';

/** Hindi. */
export const HI_NEWS: NewsWords = {
  confirmed: (order) => `धन्यवाद, हमें आपका ऑर्डर ${order} मिल गया है।`,
  payment_failed: (order) => `ऑर्डर ${order} का भुगतान पूरा नहीं हुआ। अगर आप और जानना चाहते हैं, तो यहीं जवाब दें।`,
  shipped: (order) => `ऑर्डर ${order} रास्ते में है।`,
  delayed: (order) => `ऑर्डर ${order} को पहुँचने में देरी हो रही है। अगर आप और जानना चाहते हैं, तो यहीं जवाब दें।`,
  out_for_delivery: (order) => `ऑर्डर ${order} डिलीवरी के लिए निकल चुका है।`,
  delivered: (order) => `कूरियर के अनुसार ऑर्डर ${order} पहुँचा दिया गया है। अगर वह आपको नहीं मिला, तो यहीं जवाब दें।`,
  part: (sentence) => `कई पार्सल में से एक के बारे में: ${sentence}`,
  checkout: (what) =>
    `आपकी ख़रीदारी अधूरी रह गई: ${what}। अगर आप अब भी इसे लेना चाहते हैं, तो यह लिंक आपको वहीं ले जाएगा। ऐसे रिमाइंडर न चाहिए हों, तो STOP लिखें।`,
};

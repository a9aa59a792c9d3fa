import type { NewsWords } from './news-word-list';

/** Spanish. */
export const ES_NEWS: NewsWords = {
  confirmed: (order) => `Gracias, hemos recibido tu pedido ${order}.`,
  payment_failed: (order) =>
    `El pago del pedido ${order} no se ha completado. Si quieres saber más, responde aquí.`,
  shipped: (order) => `El pedido ${order} está en camino.`,
  delayed: (order) => `El pedido ${order} se retrasa en su camino. Si quieres saber más, responde aquí.`,
  out_for_delivery: (order) => `El pedido ${order} está en reparto.`,
  delivered: (order) =>
    `El transportista indica que el pedido ${order} se ha entregado. Si no te ha llegado, responde aquí.`,
  part: (sentence) => `Sobre uno de varios paquetes: ${sentence}`,
  checkout: (what) =>
    `Dejaste algo sin comprar: ${what}. Si todavía lo quieres, este enlace te lleva de vuelta. Responde STOP si no quieres recordatorios como este.`,
};

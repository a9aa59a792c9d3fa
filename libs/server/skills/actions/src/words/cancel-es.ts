import type { CancelWords } from './cancel-word-list';

/** Spanish. */
export const ES_CANCEL: CancelWords = {
  facts: (order, what) => `El pedido ${order} (${what}) todavía no ha salido.`,
  question: '¿Quieres cancelar este pedido?',
  yes: 'Sí, cancelarlo',
  no: 'No, mantenerlo',
  which: '¿Qué pedido quieres cancelar?',
  choose: 'Elegir un pedido',
  cancelled: (order) => `El pedido ${order} ya está cancelado.`,
  shipped: (order) => `El pedido ${order} ya ha salido, así que no se puede cancelar sin más.`,
  inWork: (order) => `El pedido ${order} ya se está preparando, así que no puedo pedir yo que se cancele.`,
  partly: (order) => `No puedo quitar artículos sueltos del pedido ${order}.`,
  confirmed: (order) =>
    `He avisado a nuestro equipo de que quieres cancelar el pedido ${order}. Todavía no está cancelado: alguien del equipo lo decide y te lo diremos aquí.`,
  confirmedByRule: (order) =>
    `Estoy pidiendo al sistema de la tienda que cancele el pedido ${order}. Todavía no está cancelado: te lo diremos aquí en cuanto lo esté.`,
  waits: (order) =>
    `Ya sabemos que quieres cancelar el pedido ${order}. Aún no está decidido; te lo diremos aquí en cuanto lo esté.`,
  withdrawn: (order) => `De acuerdo, el pedido ${order} se queda como está.`,
  done: (order) => `El pedido ${order} está cancelado.`,
  refunded: 'Lo que pagaste vuelve por el mismo medio con que lo pagaste; cuánto tarda depende de tu banco.',
  declined: (order) => `Nuestro equipo lo ha mirado: el pedido ${order} no se cancela.`,
  failed: (order) =>
    `No se pudo cancelar el pedido ${order}. Una persona de nuestro equipo lo leerá y te responderá aquí.`,
  unknown: (order) =>
    `Aún no sabemos si el pedido ${order} se canceló. Una persona de nuestro equipo lo mira y te responderá aquí.`,
};

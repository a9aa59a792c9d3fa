import type { WishWords } from './wish-word-list';

/** Spanish. */
export const ES_WISH: WishWords = {
  yes: 'Sí, por favor',
  no: 'No, dejarlo así',
  choose: 'Elegir',
  wish: {
    address: (order) => `otra dirección para el pedido ${order}`,
    return: (order) => `una devolución del pedido ${order}`,
    exchange: (order) => `un cambio de un artículo del pedido ${order}`,
  },
  which: {
    address: '¿De qué pedido quieres cambiar la dirección?',
    return: '¿De qué pedido quieres devolver algo?',
    exchange: '¿De qué pedido quieres cambiar un artículo?',
  },
  question: {
    address: '¿Lo enviamos ahí?',
    return: '¿Pido esta devolución a nuestro equipo?',
    exchange: '¿Pido este cambio a nuestro equipo?',
  },
  done: {
    address: (order) => `El pedido ${order} va ahora a la nueva dirección.`,
    return: (order) =>
      `Tu devolución del pedido ${order} está registrada en la tienda. Si aún no sabes cómo enviarla, pregúntalo aquí.`,
    exchange: (order) =>
      `Tu cambio del pedido ${order} está registrado en la tienda. Si aún no sabes cómo enviar el artículo anterior, pregúntalo aquí.`,
  },
  unsent: (order, what) => `El pedido ${order} (${what}) todavía no ha salido.`,
  ofOrder: (order, what) => `Pedido ${order} (${what}).`,
  newAddress: 'Nueva dirección:',
  addressQuestion:
    'Escribe la nueva dirección completa en un solo mensaje: calle y número, código postal y ciudad, con comas o línea por línea.',
  missing: {
    street: 'No encontré en ella la calle.',
    city: 'No encontré en ella la ciudad.',
    postcode: 'No encontré en ella el código postal.',
  },
  itemQuestion: {
    return: '¿Qué quieres devolver?',
    exchange: '¿Qué artículo quieres cambiar?',
  },
  reasonQuestion: '¿Por qué quieres devolverlo?',
  reasons: {
    too_small: 'Demasiado pequeño',
    too_large: 'Demasiado grande',
    unwanted: 'Cambié de opinión',
    not_as_described: 'No es como se describe',
    damaged: 'Dañado',
    wrong_item: 'Artículo equivocado',
    other: 'Otro motivo',
  },
  because: (reason) => `Motivo: ${reason}.`,
  insteadQuestion: '¿Qué quieres en su lugar?',
  instead: (title) => `En su lugar: ${title}.`,
  confirmed: (wish) =>
    `He avisado a nuestro equipo de lo que quieres: ${wish}. Todavía no ha cambiado nada: alguien del equipo lo decide y te lo diremos aquí.`,
  byRule: (wish) =>
    `Estoy pidiendo al sistema de la tienda ${wish}. Todavía no está hecho: te lo diremos aquí en cuanto lo esté.`,
  waits: (wish) =>
    `Ya sabemos lo que quieres: ${wish}. Aún no está decidido; te lo diremos aquí en cuanto lo esté.`,
  withdrawn: (order) => `De acuerdo, no cambia nada en el pedido ${order}.`,
  declined: (wish) => `Nuestro equipo lo ha mirado y no puede hacerlo: ${wish}.`,
  failed: (wish) =>
    `Esto no se pudo hacer: ${wish}. Una persona de nuestro equipo lo leerá y te responderá aquí.`,
  unknown: (wish) =>
    `Aún no sabemos si esto se hizo: ${wish}. Una persona de nuestro equipo lo mira y te responderá aquí.`,
  why: {
    shipped: (order) =>
      `El pedido ${order} ya ha salido, así que su dirección ya no se puede cambiar sin más.`,
    in_work: (order) =>
      `El pedido ${order} ya se está preparando, así que no puedo pedir yo que vaya a otro sitio.`,
    abroad: (order) => `No puedo pedir yo que el pedido ${order} vaya a otro país.`,
    late: (order) => `El plazo para devolver algo del pedido ${order} ha pasado.`,
    not_sent: (order) => `El pedido ${order} todavía no ha salido, así que nada de él puede volver.`,
    nothing: (order) => `No queda nada del pedido ${order} cuya devolución pueda pedir yo.`,
  },
};

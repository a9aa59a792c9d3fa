import type { OrderWords } from './order-words';

/** Spanish. */
export const ES_ORDERS: OrderWords = {
  intro: 'Tus últimos pedidos:',
  notFound: 'No lo encuentro entre los pedidos de este número de teléfono.',
  noNumber: 'Aquí no veo tu número de teléfono, así que no sé qué pedidos son tuyos.',
  notProven: 'No encuentro ningún pedido que corresponda a estos datos.',
  askForProof:
    'Si se hizo con otros datos, escribe el número de pedido y uno de estos: los cuatro últimos dígitos del teléfono del pedido, su correo electrónico o su código postal. Puede que no vea pedidos de hace más de 60 días; una persona de nuestro equipo sí.',
  tooMany:
    'Han sido demasiados números de pedido por ahora. Inténtalo dentro de una hora o habla con una persona de nuestro equipo.',
  tooManyProofs:
    'No encuentro ningún pedido que corresponda a estos datos. He pasado tu conversación a un compañero. Una persona de nuestro equipo la leerá y te responderá aquí.',
  choose: 'Elegir pedido',
  orders: 'Pedidos',
  line: (name, status) => `Pedido ${name}: ${status}`,
  placed: 'Realizado el',
  expected: 'Llegada prevista',
  delivered: 'Entregado el',
  carrier: 'Transportista',
  track: 'Seguimiento',
  total: 'Total',
  parcel: (number) => `Paquete ${number}`,
  partlyRefunded: 'Reembolsado en parte',
  refunded: 'Dinero devuelto',
  delay: {
    stuck: 'Lo siento. Una persona de nuestro equipo puede revisarlo.',
    late: 'Lo siento: ya debería haber llegado y no veo que haya llegado. Una persona de nuestro equipo puede revisarlo.',
    long: (days) =>
      `Se hizo hace ${days} días y no veo que haya llegado. Lo siento; una persona de nuestro equipo puede revisarlo.`,
  },
  status: {
    cancelled: 'cancelado',
    preparing: 'en preparación',
    on_hold: 'en espera',
    shipped: 'enviado',
    in_transit: 'enviado y en camino',
    out_for_delivery: 'en reparto',
    attempted: 'el transportista intentó entregarlo',
    delayed: 'enviado, pero con retraso',
    problem: 'hay un problema con la entrega',
    ready_for_pickup: 'listo para recoger',
    picked_up: 'recogido',
    delivered: 'entregado',
    partly_shipped: 'enviado en parte',
    return_open: 'devolución en curso',
    returned: 'devuelto',
    refunded: 'reembolsado',
  },
};

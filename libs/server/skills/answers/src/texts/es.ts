import type { Texts } from './texts';

/** Spanish. */
export const ES_TEXTS: Texts = {
  greeting:
    '¡Hola! 👋 Puedo ayudarte a encontrar productos, consultar tu pedido o explicarte devoluciones y envíos. ¿Qué buscas?',
  thanks: '¡De nada! ¿Puedo ayudarte en algo más?',
  unclear:
    'No estoy seguro de haber entendido. Puedo buscar productos, consultar un pedido («dónde está mi pedido») y explicar devoluciones y envíos. ¿O prefieres hablar con una persona?',
  stopped:
    'Ya no recibirás ofertas ni novedades nuestras. STOP termina la publicidad, no la ayuda: si necesitas algo, escríbenos aquí. Envía START cuando quieras volver a saber de nosotros.',
  started: '¡Qué bueno tenerte de vuelta! Volverás a saber de nosotros. ¿En qué puedo ayudarte?',
  startedWithPerson:
    '¡Qué bueno tenerte de vuelta! Volverás a saber de nosotros. Tu conversación la lleva nuestro equipo: una persona la leerá y te responderá aquí.',
  refused: 'No puedo ayudarte con eso aquí. ¿Quieres hablar con una persona de nuestro equipo?',
  shopDown:
    'Ahora mismo no puedo acceder al sistema de la tienda y no puedo consultarlo. Inténtalo de nuevo en un rato o habla con una persona de nuestro equipo.',
  cannotLookUp:
    'No he podido consultarlo ahora. Pregúntame de nuevo en un momento o habla con una persona de nuestro equipo.',
  noneShown: '¿A qué producto te refieres? Dime su nombre y miro tallas y precio.',
  whichQuoted:
    'No veo a qué mensaje respondes. ¿A qué producto te refieres? Dime su nombre y miro tallas y precio.',
  notKnown: 'No lo sé con certeza y no quiero adivinar. Una persona de nuestro equipo puede decírtelo.',
  robot:
    'Soy el asistente automático de la tienda, no una persona. Puedo ayudarte a encontrar productos, consultar tu pedido o explicar devoluciones y envíos. Si prefieres hablar con una persona de nuestro equipo, dímelo.',
  compare: 'Cuál es mejor depende de tus gustos. Esto es lo que sé de ellos:',
  sorry: 'Lo siento mucho.',
  wordless: {
    image:
      'Gracias por la foto. No puedo ver imágenes, pero nuestro equipo sí. Dime con palabras qué buscas.',
    video:
      'Gracias por el vídeo. No puedo verlo, pero nuestro equipo sí. Dime con palabras cómo puedo ayudarte.',
    audio:
      'Gracias por tu mensaje de voz. No puedo escucharlo, pero nuestro equipo sí. Escríbeme qué necesitas.',
    unheard_audio:
      'Gracias por tu mensaje de voz. No he podido entender lo que se dice, pero nuestro equipo puede escucharlo. Escríbeme qué necesitas o grábalo otra vez.',
    document:
      'Gracias por el documento. No puedo abrirlo, pero nuestro equipo sí. Dime con palabras cómo puedo ayudarte.',
    sticker: '¡Qué bueno! 😊 Dime si puedo buscarte algo.',
    location:
      'Gracias por la ubicación. Yo no puedo usarla, pero nuestro equipo la ve. ¿En qué puedo ayudarte?',
    contacts:
      'Gracias por el contacto. Yo no puedo usarlo, pero nuestro equipo lo ve. ¿En qué puedo ayudarte?',
    reaction: '¡Gracias! 😊 Escríbeme si necesitas algo.',
    form_reply: 'Gracias, tus respuestas han llegado y nuestro equipo puede verlas.',
    call_permission_reply: 'Gracias por avisarnos. Nuestro equipo ve tu elección.',
    order:
      '¡Gracias por tu selección! Aquí no puedo hacer el pedido, pero nuestro equipo la ve. ¿Quieres hablar con una persona?',
    system: 'Gracias por avisarnos. ¿En qué puedo ayudarte?',
    welcome_request:
      '¡Hola! 👋 Puedo ayudarte a encontrar productos, consultar tu pedido o explicarte devoluciones y envíos.',
    edit: 'He visto que cambiaste un mensaje. Escríbeme qué necesitas.',
    revoke: 'He visto que borraste un mensaje. Escríbeme si necesitas algo.',
    deleted: 'He visto que borraste un mensaje. Escríbeme si necesitas algo.',
    unsupported: 'No puedo leer este tipo de mensaje. Escríbeme qué necesitas.',
  },
};

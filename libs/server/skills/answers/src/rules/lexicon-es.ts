import { type Lexicon, phrases } from './lexicon';

/** Spanish. */
export const ES: Lexicon = {
  stop: phrases(
    'parar | para ya | alto | basta | baja | darme de baja | dar de baja | dame de baja | cancelar suscripción | no más mensajes | no quiero más mensajes | detener | deja de escribirme | dejen de escribirme',
  ),
  stopBeside: phrases('por favor | ya | quiero | mensajes | los | el | la | de | todo | envíos | me | más'),
  start: phrases('empezar | iniciar | comenzar | reanudar | alta | darme de alta | suscribirme'),
  person: phrases(
    'humano | humana | persona | agente | asesor | asesora | operador | operadora | representante | atención al cliente | servicio al cliente | encargado',
  ),
  beside: phrases(
    'por favor | un | una | el | la | quiero | quisiera | necesito | hablar | con | me | puede | puedes | pueden | pasar | comunicar | real | hola | ya | ahora | al | a | de | gracias | favor | por | sí | chatear',
  ),
  askPerson: [
    / (?:hablar|comunicarme|comunicar|chatear|pasar|paseme|pasame|ponme|contactar|conectar)(?:me|nos)? (?:con |a )(?:un |una |el |la |algun |alguna |los |su |un ser )*(?:humano|humana|persona|alguien|agente|asesor|asesora|operador|operadora|representante|encargado|encargada|gerente|soporte|equipo) /,
    / (?:persona|agente) (?:real|humana|humano) /,
    / (?:quiero|necesito) (?:un |una )(?:agente|asesor|asesora|humano|operador|representante) /,
  ],
  not: phrases('no quiero | no necesito | sin | no hace falta'),
  greeting: phrases('hola | buenas | buenos días | buenas tardes | buenas noches | qué tal | saludos'),
  thanks: phrases('gracias | muchas gracias | mil gracias | te lo agradezco'),
  orderStatus: phrases(
    'dónde está mi pedido | estado de mi pedido | estado del pedido | mi pedido | mi paquete | mi envío | mi compra | mi orden | rastrear | seguimiento | rastreo | cuándo llega | no ha llegado | número de pedido',
  ),
  orderList: phrases('mis pedidos | mis compras | mis órdenes | historial de pedidos'),
  orderNoun: phrases('pedido | orden | paquete'),
  returns: phrases(
    'devolver | devolución | devoluciones | reembolso | reembolsos | cambio de talla | cambiar | política de devolución',
  ),
  shipping: phrases(
    'envío | envíos | gastos de envío | cuánto tarda | costo de envío | entrega | hacen envíos | envían',
  ),
  price: phrases('cuánto cuesta | cuánto cuestan | precio | precios | cuánto vale | cuánto es'),
  size: phrases('talla | tallas | tamaño | tamaños | medidas | qué colores | colores'),
  search: phrases(
    'muéstrame | mostrar | enséñame | busco | buscar | buscando | tienes | tienen | hay | quiero | quisiera | necesito | comprar | ver',
  ),
  limit: phrases(
    'menos de | por debajo de | hasta | máximo | como máximo | bajo | menor a | menor de | presupuesto de | no más de',
  ),
  limitAfter: phrases('o menos | máximo | como máximo'),
  noise: phrases(
    'muéstrame | mostrar | enséñame | busco | buscar | buscando | tienes | tienen | hay | quiero | quisiera | necesito | comprar | ver | un | una | unos | unas | el | la | los | las | de | del | en | con | para | por | y | o | me | mi | su | tu | que | qué | cuánto | cuánta | cuesta | cuestan | vale | precio | precios | talla | tallas | tamaño | favor | hola | buenas | buenos | días | tardes | noches | gracias | euros | dólares | pesos | dólar | euro | producto | productos | algo | algún | alguna | es | está | son | este | esta | estos | estas | sí | no | más | color | colores | disponible | stock | ustedes | usted | a | al | se | lo | le | dónde | cómo | cuándo | puedo | puede',
  ),
};

import type { Phrasebook } from './phrasebook';
import { SPANISH_WORDS } from './spanish-words';

export const SPANISH: Phrasebook = {
  words: SPANISH_WORDS,
  greetings: [
    'Buenos días, le llamo de {company}. Soy un asistente automático. ¿Hablo con {name}?',
    'Hola, {company} al habla. Esta llamada puede ser grabada. ¿Tiene un momento?',
    'Buenas tardes, {name}, le llamo de parte de {company}.',
  ],
  answers: ['Sí, soy yo. ¿De qué se trata?', '¿Diga?', 'Soy {persona}, ahora se pone {name}.', 'Dígame, pero rápido.'],
  welcomes: [
    ['Gracias por llamar a {company}. ¿En qué puedo ayudarle?', 'Hola, habla {name}. Es por un pedido.'],
    ['{company}, buenas tardes. Esta llamada puede ser grabada.', 'Buenas tardes, me llamaron {dia}.'],
    ['{company}, dígame.', 'Tengo una pregunta, mi referencia es {code}.'],
  ],
  general: [
    ['¿Me puede deletrear su apellido?', 'Claro, se lo digo despacio.'],
    ['¿Sigue viviendo en la {calle}?', 'No, ahora vivimos en la {calle}.'],
    ['¿En qué número le podemos llamar?', 'En este, pero no después de {hora}.'],
    ['¿Quiere que le enviemos un mensaje?', 'Mejor un correo, por favor.'],
    ['Perdone, se ha cortado un momento.', 'Decía que {tiempo} lo retrasó todo.'],
    ['Su referencia es {code}.', '{code}, la tengo apuntada.'],
    ['¿Le paso con una compañera?', 'No hace falta, nos entendemos bien.'],
    ['¿Lo he entendido bien, {dia} a {hora}?', 'No, {dia}, y mejor a {hora}.'],
  ],
  farewells: [
    ['Muchas gracias, que tenga un buen día.', 'Igualmente, adiós.'],
    ['Queda anotado. Hasta pronto, {name}.', 'Gracias, hasta luego.'],
    ['Nos vemos {dia}. ¡Adiós!', 'Hasta entonces.'],
  ],
  topics: [
    {
      companies: ['Clínica del Mar'],
      reasons: ['Quería confirmar su cita: {dia} a {hora}.', 'Tiene una cita con nosotros {dia}. ¿Podrá venir?'],
      exchanges: [
        ['¿Le sigue viniendo bien a {hora}?', 'No puedo. ¿Tienen algo {dia}?'],
        ['¿Sigue con molestias?', 'Sí, {dolor}, sobre todo por la noche.'],
        ['Traiga la tarjeta sanitaria, por favor.', 'La he perdido. ¿Vale una foto?'],
        ['¿Le apunto en la lista de espera?', 'Sí, porque {dolor} no se pasa.'],
        ['Venga diez minutos antes, por favor.', 'Me trae {persona} en coche.'],
        ['Anular después cuesta {importe}.', '¿{importe}? Me parece mucho.'],
      ],
      tool: { name: 'find_slots', with: { day: '{dia}' }, answer: { slots: ['10:30', '16:00'], doctor: '{name}' } },
      summary: 'Cita confirmada para {dia} a {hora}; consulta por {dolor}.',
    },
    {
      companies: ['Muebles Alborada', 'Librería El Faro'],
      reasons: ['Su pedido está listo: {cosa}. ¿Le va bien {dia}?', 'Le llamo por la entrega de {cosa}.'],
      exchanges: [
        ['¿Hay ascensor en el edificio?', 'No, es un tercero y la escalera es estrecha.'],
        ['¿Retiramos lo viejo?', 'Sí, está en el garaje: {cosa}.'],
        ['¿Podemos dejarlo con alguien?', 'Con {persona}, por favor.'],
        ['Por {tiempo} llegaremos más tarde.', 'Vaya, me había pedido el día libre.'],
        ['El montaje cuesta {importe}.', 'Lo monto yo mismo con {persona}.'],
        ['Lamento decirle que se dañó {cosa}.', '¿Otra vez? Estoy {animo}.'],
      ],
      tool: { name: 'track_parcel', with: { reference: '{code}' }, answer: { state: 'en almacén', item: '{cosa}' } },
      summary: 'Entrega acordada para {dia} en la {calle}: {cosa}.',
    },
    {
      companies: ['Taller La Estrella'],
      reasons: ['Su coche está en el taller y hemos revisado {pieza}.', 'Le toca la revisión del coche {dia}.'],
      exchanges: [
        ['Cambiar {pieza} cuesta {importe}.', '¿Es urgente o puede esperar?'],
        ['¿Ha notado algún ruido?', 'Un golpeteo, desde {tiempo}.'],
        ['Le prestamos un coche hasta {dia}.', 'Perfecto, lo necesita {persona}.'],
        ['¿Pedimos la pieza?', 'Sí, y miren también {pieza}.'],
        ['Puede recogerlo a {hora}.', 'Mandaré a alguien de la familia.'],
      ],
      tool: { name: 'order_part', with: { order: '{code}' }, answer: { price: '{importe}', arrives: '{dia}' } },
      summary: 'Se cambia {pieza} por {importe}; recogida {dia} a {hora}.',
    },
    {
      companies: ['Hotel Miramar', 'Energía Levante'],
      reasons: ['Una pregunta sobre su estancia: ¿nos recomendaría?', 'Le llamo por la factura {code}.'],
      exchanges: [
        ['Del uno al diez, ¿qué nota nos pone?', 'Un ocho. Me fui {animo}.'],
        ['¿Qué podemos mejorar?', 'Había ruido en el pasillo y faltaban toallas.'],
        ['Queda pendiente un pago de {importe}.', 'Lo hago {dia}, cuando cobre.'],
        ['¿Prefiere pagar a plazos?', 'Sí, {importe} al mes, por ejemplo.'],
        ['¿Le envío la factura otra vez?', 'Sí, a la {calle}, por favor.'],
      ],
      tool: { name: 'get_invoice', with: { number: '{code}' }, answer: { open: '{importe}', due: '{dia}' } },
      summary: 'Cliente {animo}; pagará {importe} {dia}.',
    },
  ],
};

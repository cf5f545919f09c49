import { wordList as list } from './word-list';

/** Words for the places in spanish.ts. */
export const SPANISH_WORDS: Readonly<Record<string, readonly string[]>> = {
  name: list(
    'señora Ibáñez|señor Peñalver|señora Castaño|señor Gutiérrez|señora Núñez|señor Arrieta|señora Quiroga|señor Bermúdez|señora Lozano|señor Etxeberria|señora Villanueva|señor Muñoz',
  ),
  dia: list('el lunes|el martes|el miércoles|el jueves|el viernes|el sábado|mañana|pasado mañana|la semana que viene'),
  hora: list('las nueve|las diez y media|las once|las doce y cuarto|la una|las cuatro|las cinco y media|las siete'),
  cosa: list(
    'el armario|la lavadora|la bicicleta|el colchón|la lámpara|el sillón|la estantería|el horno|la alfombra|el escritorio',
  ),
  pieza: list('los frenos|el embrague|la batería|el parabrisas|la correa|los amortiguadores|el tubo de escape'),
  dolor: list('dolor de muelas|dolor de espalda|alergia|migraña|una caries|molestias en la rodilla'),
  calle: list(
    'calle Mayor|avenida de la Constitución|plaza del Olivo|calle Jazmín|paseo del Río|calle Cervantes|ronda Norte',
  ),
  importe: list('cuarenta euros|ochenta y cinco euros|ciento veinte euros|doscientos diez euros|trescientos euros'),
  persona: list('mi mujer|mi marido|mi hija|mi vecino|el portero|mi hermana|un compañero'),
  tiempo: list('la tormenta|la nieve|el calor|la niebla|la huelga'),
  animo: list('muy contenta|algo decepcionado|encantada|bastante molesto|agradecida|todavía con dudas'),
  code: list('P-2207|P-8841|S-3096|S-7714|T-5520|T-1138'),
};

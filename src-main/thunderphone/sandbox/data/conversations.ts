import type { JsonObject } from '../http/json';

export type Line =
  | { readonly kind: 'says'; readonly text: string }
  | { readonly kind: 'hears'; readonly text: string }
  | { readonly kind: 'calls-tool'; readonly name: string; readonly with: JsonObject }
  | { readonly kind: 'tool-answers'; readonly value: JsonObject };

export type Conversation = readonly Line[];

const says = (text: string): Line => ({ kind: 'says', text });
const hears = (text: string): Line => ({ kind: 'hears', text });
const callsTool = (name: string, args: JsonObject): Line => ({ kind: 'calls-tool', name, with: args });
const toolAnswers = (value: JsonObject): Line => ({ kind: 'tool-answers', value });

const DELIVERY: Conversation = [
  says('Hi, your parcel arrives between two and four. Is that fine?'),
  hears('Yes, perfect.'),
  says('Great. Bye for now!'),
];

const REMINDER: Conversation = [
  says('Hello, this is a reminder from Harbor Dental. You are booked for Tuesday at ten. Can you make it?'),
  hears("Oh, Tuesday doesn't work. Do you have anything on Thursday?"),
  callsTool('find_slots', { day: 'Thursday', service: 'check-up' }),
  toolAnswers({ slots: ['09:30', '14:15', '16:00'] }),
  says('Thursday we have half past nine, a quarter past two and four o’clock.'),
  hears('A quarter past two, please.'),
  callsTool('book_slot', { day: 'Thursday', time: '14:15' }),
  toolAnswers({ booked: true, confirmation: 'HD-20714' }),
  says('Done. We will see you on Thursday at a quarter past two. Goodbye!'),
];

const LEAD: Conversation = [
  says('Good afternoon, I am calling about the solar quote that you asked for on our site. Is this a good moment?'),
  hears('Sure, but make it quick, I am at work.'),
  says('Of course. Do you own the house, and roughly how much is your power bill each month?'),
  hears('We own it. About a hundred and eighty dollars.'),
  says('Thank you. An advisor can call you this evening. Is six o’clock all right?'),
  hears('Six is good. Bye.'),
];

const SURVEY: Conversation = [
  says('Hi! One short question about your stay: from one to ten, would you recommend us?'),
  hears('I would say nine. The breakfast was great.'),
  says('Wonderful, thank you. Have a lovely day!'),
];

const GERMAN: Conversation = [
  says('Guten Tag, hier ist die Werkstatt Nordlicht. Ihr Wagen ist fertig und kann abgeholt werden.'),
  hears('Prima. Was kostet es denn am Ende?'),
  callsTool('get_invoice', { order: 'W-3391' }),
  toolAnswers({ total: '348,20 EUR', paid: false }),
  says('Die Rechnung beträgt dreihundertachtundvierzig Euro und zwanzig Cent.'),
  hears('Gut, ich komme um fünf. Tschüss.'),
  says('Bis nachher, auf Wiederhören!'),
];

const SPANISH: Conversation = [
  says('Hola, le llamo de la Clínica del Mar para confirmar su cita de mañana a las once.'),
  hears('Sí, allí estaré. Gracias por avisar.'),
  says('Muy bien, hasta mañana.'),
];

/** Believable talks, the shortest first: it serves the shortest calls. */
export const CONVERSATIONS: readonly Conversation[] = [DELIVERY, SURVEY, SPANISH, REMINDER, LEAD, GERMAN];

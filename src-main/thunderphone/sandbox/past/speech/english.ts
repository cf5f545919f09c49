import { ENGLISH_WORDS } from './english-words';
import type { Phrasebook } from './phrasebook';

export const ENGLISH: Phrasebook = {
  words: ENGLISH_WORDS,
  greetings: [
    'Hello, this is the assistant of {company}. Am I speaking with {name}? This call may be recorded.',
    'Good morning {name}, I am calling from {company}. I am an automated assistant. Do you have a minute?',
    'Hi, it is {company}. Is this {name}?',
    'Good afternoon, {company} here. Who am I speaking with, please?',
  ],
  answers: [
    'Yes, this is {name}. What is it about?',
    'Speaking. Who is this?',
    'Hello? Yes, go ahead.',
    'This is {relative}, no, wait, here is {name}.',
    'I only have a moment, I am in the car.',
  ],
  welcomes: [
    ['Thank you for calling {company}. How can I help?', 'Hello, this is {name}. It is about the {thing}.'],
    ['{company}, good morning. This call may be recorded.', '{name} here. You tried to reach me on {day}.'],
    ['Good afternoon, you have reached {company}.', 'Hi, I have a question, my reference is {code}.'],
    ['Welcome to {company}. What is it about?', 'I got a letter from you, and {relative} said that I should call.'],
  ],
  general: [
    ['Could you spell your surname for me?', 'Of course, I will go slowly.'],
    ['Is {street} still your address?', 'No, we moved to {street} in the spring.'],
    ['Which number can we reach you on?', 'This one is fine, but not after {time}.'],
    ['Would you like a confirmation by text message?', 'By email, please. I never read text messages.'],
    ['Sorry, the line was bad. Could you say that again?', 'I said that {weather} held everything up.'],
    ['Thank you for your patience.', 'No problem, {relative} is looking after the door.'],
    ['May I ask how you heard about us?', 'From {relative}, who is {feeling} with you.'],
    ['Is there anything else that I can note down?', 'Yes, tell them that I am {feeling} about the {thing}.'],
    ['Let me make sure that I understood: {day} at {time}?', 'No, {day}, and rather at {time}.'],
    ['Would {relative} be able to help in case you are away?', 'Perhaps. I would have to ask first.'],
    ['Your reference is {code}. Do you have something to write?', 'One second. {code}, is that right?'],
    ['I can transfer you to a colleague, if you prefer a person.', 'You are doing fine, actually.'],
  ],
  farewells: [
    ['Thank you, {name}. Have a lovely day, goodbye.', 'Bye.'],
    ['That is all from us. Thanks for your time!', 'Thanks, take care.'],
    ['We are looking forward to {day}. Goodbye!', 'See you then.'],
    ['I have noted everything. Goodbye.', 'Good. Bye for now.'],
  ],
  topics: [
    {
      companies: ['Harbor Dental', 'Juniper Eye Clinic', 'Maple Street Veterinary', 'Summit Physiotherapy'],
      reasons: [
        'I am calling to remind you of your appointment on {day} at {time}.',
        'You are booked with us for {day}. Can you make it?',
      ],
      exchanges: [
        ['Does {time} still suit you?', 'I am afraid not. Is there anything on {day}?'],
        ['I can offer {day} at {time}, or {day} at {time}.', 'The first one. I have work in the afternoon.'],
        ['Do you still suffer from {ailment}?', 'It got better, but now I have {ailment}.'],
        ['Please bring your insurance card.', 'I lost it. Will a photograph do?'],
        ['Please come ten minutes early to fill in the form.', 'Could you send me the form beforehand?'],
        ['Shall I put you on the waiting list for an earlier slot?', 'Yes please, {ailment} is no fun.'],
        ['If you cancel after {day} there is a fee of {amount}.', '{amount}? That seems a lot.'],
      ],
      tool: {
        name: 'find_slots',
        with: { day: '{day}', service: 'check-up' },
        answer: { slots: ['09:30', '14:15'], practitioner: '{name}' },
      },
      summary: 'The visit was confirmed for {day} at {time}; {name} asked about {ailment}.',
    },
    {
      companies: ['Paperplane Couriers', 'Oakline Furniture', 'Greenway Garden Centre'],
      reasons: [
        'Your {thing} is ready for delivery. Would {day} at {time} work?',
        'I am calling about the delivery of your {thing}.',
      ],
      exchanges: [
        ['Can the driver ring at {street}?', 'Yes, but the bell is broken. Please phone.'],
        ['Is there a lift in the building?', 'No, third floor, and the stairs are narrow.'],
        ['Shall we take the old {thing} with us?', 'Yes, it stands in the garage.'],
        ['The {thing} was damaged at the depot, I am sorry.', 'Again? I am {feeling}, to be honest.'],
        ['May we leave it with {relative} if you are out?', 'With {relative}, but not with the neighbours.'],
        ['Because of {weather} the tour is late by a day.', 'I had taken {day} off for it.'],
        ['The parcel has two parts, the {thing} and a {thing}.', 'I ordered only the {thing}.'],
      ],
      tool: {
        name: 'track_parcel',
        with: { reference: '{code}' },
        answer: { state: 'at depot', window: '{time}', item: '{thing}' },
      },
      summary: 'Delivery of the {thing} agreed for {day}; the driver should phone from {street}.',
    },
    {
      companies: ['Bluebird Insurance', 'Castle Rock Plumbing'],
      reasons: [
        'I am calling about invoice {code}, which is still open.',
        'You promised a payment of {amount} by {day}. May I ask whether it was sent?',
      ],
      exchanges: [
        ['Would it help to pay in three parts?', 'Yes, {amount} a month would be possible.'],
        ['Which part of the invoice do you dispute?', 'The charge for the {thing}. I never ordered one.'],
        ['I see a credit of {amount} on your account.', 'Then please set it off against the rest.'],
        ['When can we expect the transfer?', 'On {day}, when my salary arrives.'],
        ['A late fee of {amount} was added on {day}.', 'Please remove it, I have been a customer for years.'],
        ['I can send you the statement once more.', 'Please, to my new address on {street}.'],
      ],
      tool: {
        name: 'get_invoice',
        with: { number: '{code}' },
        answer: { open: '{amount}', due: '{day}', paid: false },
      },
      summary: '{name} will transfer {amount} by {day}; the charge for the {thing} is disputed.',
    },
    {
      companies: ['Silver Birch Hotels', 'Lakeview Lodge'],
      reasons: [
        'One short question about your stay: would you recommend us?',
        'Thank you for staying with us. May I ask how it was?',
      ],
      exchanges: [
        ['From one to ten, how happy were you?', 'Eight. I was {feeling} with {food}.'],
        ['What should we do better?', 'The room was noisy and {food} was cold.'],
        ['Did somebody help you with the luggage?', 'Yes, a young man, very friendly.'],
        ['May we quote you on our website?', 'Without my name, yes.'],
        ['Would you come again?', 'If {weather} lets us, next spring.'],
        ['We would like to give you a voucher over {amount}.', 'How kind. {relative} will be {feeling}.'],
      ],
      tool: {
        name: 'send_voucher',
        with: { booking: '{code}', value: '{amount}' },
        answer: { sent: true, valid_until: '{day}' },
      },
      summary: '{name} was {feeling} and praised {food}; a voucher was sent.',
    },
    {
      companies: ['Northfield Solar'],
      reasons: [
        'You asked us for an offer on solar panels. Is this a good moment?',
        'Thank you for your enquiry about a battery for your roof.',
      ],
      exchanges: [
        ['Roughly how high is your power bill each month?', 'About {amount}, more in winter.'],
        ['Do you own the house?', 'We do, the roof faces south, over {street}.'],
        ['An advisor can call you on {day} at {time}.', 'Rather at {time}, please.'],
        ['Are there trees that shade the roof?', 'An old walnut, but {weather} took half of it.'],
        ['Do you plan to charge a car?', 'Not yet, though {relative} wants one.'],
        ['Shall I include a battery in the offer?', 'Yes, if it is not above {amount} a month.'],
      ],
      tool: {
        name: 'book_advisor',
        with: { day: '{day}', at: '{time}' },
        answer: { booked: true, advisor: '{name}', confirmation: '{code}' },
      },
      summary: '{name} owns the house, pays {amount} for power and will talk to an advisor on {day}.',
    },
    {
      companies: ['Riverside Motors'],
      reasons: [
        'Your car is in our workshop. The mechanics found something about the {part}.',
        'I am calling because your service is due, and the {part} was recalled.',
      ],
      exchanges: [
        ['Replacing the {part} would cost {amount}.', 'Is it urgent, or can it wait until {day}?'],
        ['Did you notice any noise?', 'A rattle, since {weather} last month.'],
        ['We can lend you a car until {day}.', 'An automatic, please. {relative} drives it too.'],
        ['Shall we order the {part} now?', 'Go ahead, and have a look at the {part} as well.'],
        ['The inspection is valid until {day}.', 'Then do that too, please.'],
        ['You can collect the car at {time}.', 'I will send {relative}.'],
      ],
      tool: {
        name: 'order_part',
        with: { part: '{part}', order: '{code}' },
        answer: { in_stock: true, price: '{amount}', arrives: '{day}' },
      },
      summary: 'The {part} will be replaced for {amount}; the car can be collected on {day} at {time}.',
    },
  ],
};

import { GERMAN_WORDS } from './german-words';
import type { Phrasebook } from './phrasebook';

export const GERMAN: Phrasebook = {
  words: GERMAN_WORDS,
  greetings: [
    'Guten Tag, hier ist der Assistent von {company}. Spreche ich mit {name}? Das Gespräch kann aufgezeichnet werden.',
    'Grüß Gott, {company} am Apparat. Haben Sie kurz Zeit?',
    'Guten Morgen {name}, ich rufe im Auftrag von {company} an.',
  ],
  answers: [
    'Ja, am Apparat. Worum geht es denn?',
    'Hier ist {person}. Einen Moment, ich hole {name}.',
    'Guten Tag. Ich habe nur zwei Minuten.',
    'Ja bitte?',
  ],
  welcomes: [
    ['{company}, guten Tag. Was kann ich für Sie tun?', 'Guten Tag, hier {name}. Es geht um eine Rechnung.'],
    [
      'Willkommen bei {company}. Das Gespräch kann aufgezeichnet werden.',
      '{name}. Sie hatten mich am {tag} angerufen.',
    ],
    ['Guten Morgen, hier ist {company}.', 'Morgen. Ich habe eine Frage, meine Nummer ist {code}.'],
  ],
  general: [
    ['Könnten Sie mir Ihren Nachnamen buchstabieren?', 'Gern, aber langsam.'],
    ['Wohnen Sie noch im {strasse}?', 'Nein, seit März in der {strasse}.'],
    ['Unter welcher Nummer erreichen wir Sie?', 'Unter dieser, aber nicht nach {zeit}.'],
    ['Möchten Sie eine Bestätigung per E-Mail?', 'Lieber per Post, wenn das geht.'],
    ['Entschuldigung, die Verbindung war schlecht.', 'Ich sagte, {wetter} hat alles aufgehalten.'],
    ['Darf ich das so notieren?', 'Ja, und schreiben Sie dazu, dass ich {gefuehl} bin.'],
    ['Ihre Vorgangsnummer lautet {code}.', '{code}, habe ich mir aufgeschrieben.'],
    ['Soll ich Sie mit einer Kollegin verbinden?', 'Nicht nötig, das klappt ja prima.'],
    ['Habe ich richtig verstanden: {tag} um {zeit}?', 'Nein, {tag}, und lieber um {zeit}.'],
  ],
  farewells: [
    ['Vielen Dank und auf Wiederhören!', 'Tschüss.'],
    ['Dann bis {tag}. Auf Wiederhören, {name}.', 'Bis dann, danke.'],
    ['Ich habe alles notiert. Einen schönen Tag noch!', 'Ihnen auch.'],
  ],
  topics: [
    {
      companies: ['Werkstatt Nordlicht', 'Autohaus Sonnenberg'],
      reasons: [
        'Ihr Wagen ist fertig und kann abgeholt werden.',
        'Bei der Durchsicht ist uns etwas am Wagen aufgefallen.',
      ],
      exchanges: [
        ['Das Teil heißt {teil} und kostet {betrag}.', 'Ist das dringend oder hat das Zeit bis {tag}?'],
        ['Haben Sie ein Geräusch bemerkt?', 'Ein Klappern, seit {wetter} kam.'],
        ['Wir könnten Ihnen bis {tag} einen Leihwagen geben.', 'Gern, {person} fährt ihn dann auch.'],
        ['Sollen wir auch nach {teil} sehen?', 'Ja, und bitte auch nach {teil}.'],
        ['Der nächste Reifenwechsel wäre {tag} um {zeit}.', 'Geht es auch um {zeit}?'],
        ['Waren Sie mit der Reparatur zufrieden?', 'Ich bin {gefuehl}, um ehrlich zu sein.'],
      ],
      tool: {
        name: 'get_invoice',
        with: { order: '{code}' },
        answer: { total: '{betrag}', paid: false, part: '{teil}' },
      },
      summary: 'Reparatur besprochen ({teil}, {betrag}); Abholung {tag} um {zeit}.',
    },
    {
      companies: ['Zahnarztpraxis Am Markt', 'Physiotherapie Lindenhof'],
      reasons: [
        'Ich möchte Sie an Ihren Termin erinnern: {tag} um {zeit}.',
        'Sie haben bei uns einen Termin am {tag}.',
      ],
      exchanges: [
        ['Passt Ihnen {zeit} noch?', 'Leider nicht. Haben Sie {tag} noch etwas frei?'],
        ['Haben Sie noch Beschwerden?', 'Ja, {leiden}, vor allem abends.'],
        ['Bitte bringen Sie Ihre Versichertenkarte mit.', 'Die habe ich verlegt. Reicht ein Foto?'],
        ['Soll ich Sie auf die Warteliste setzen?', 'Ja bitte, {leiden} wird sonst schlimmer.'],
        ['Bei einer Absage nach {tag} fallen {betrag} an.', 'Das finde ich ziemlich viel.'],
        ['Kommen Sie bitte zehn Minuten früher.', 'Dann bringt mich {person}.'],
      ],
      tool: {
        name: 'find_slots',
        with: { day: '{tag}', service: 'Kontrolle' },
        answer: { slots: ['08:30', '10:15', '15:30'] },
      },
      summary: 'Termin auf {tag}, {zeit} gelegt; Beschwerden: {leiden}.',
    },
    {
      companies: ['Möbelhaus Eichendorf', 'Gärtnerei Wiesengrund'],
      reasons: ['Ihre Lieferung ist da: {ding}. Passt {tag} um {zeit}?', 'Es geht um Ihre Bestellung {code}.'],
      exchanges: [
        ['Gibt es einen Aufzug im Haus?', 'Nein, vierter Stock, und das Treppenhaus ist eng.'],
        ['Sollen wir das alte Stück mitnehmen?', 'Ja, das steht im Keller: {ding} und {ding}.'],
        ['Dürfen wir es bei jemandem abgeben?', 'Bei mir nimmt es {person} an.'],
        ['Durch {wetter} verspätet sich die Tour.', 'Schade, ich hatte mir {tag} freigenommen.'],
        ['Leider wurde die Ware beschädigt: {ding}.', 'Schon wieder? Ich bin {gefuehl}.'],
        ['Die Montage kostet {betrag} extra.', 'Das mache ich selbst, mit meinem Nachbarn.'],
      ],
      tool: {
        name: 'track_parcel',
        with: { reference: '{code}' },
        answer: { state: 'im Lager', item: '{ding}', window: '{zeit}' },
      },
      summary: 'Lieferung ({ding}) für {tag} vereinbart, Adresse {strasse}.',
    },
    {
      companies: ['Stadtwerke Tannbach'],
      reasons: ['Ich rufe wegen der offenen Rechnung {code} an.', 'Es geht um Ihren Abschlag von {betrag}.'],
      exchanges: [
        ['Würde eine Ratenzahlung helfen?', 'Ja, {betrag} im Monat könnte ich zahlen.'],
        ['Wann dürfen wir mit der Überweisung rechnen?', 'Am {tag}, wenn das Gehalt da ist.'],
        ['Welchen Posten beanstanden Sie?', 'Den hier: {ding}. Das habe ich nie bestellt.'],
        ['Auf Ihrem Konto steht ein Guthaben von {betrag}.', 'Dann verrechnen Sie das bitte.'],
        ['Wie ist Ihr Zählerstand?', 'Moment, {person} liest ihn gerade ab.'],
      ],
      tool: { name: 'get_account', with: { number: '{code}' }, answer: { open: '{betrag}', due: '{tag}' } },
      summary: 'Ratenzahlung von {betrag} vereinbart, erste Rate {tag}.',
    },
  ],
};

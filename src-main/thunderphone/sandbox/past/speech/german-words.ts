import { wordList as list } from './word-list';

/** Words for the places in german.ts. */
export const GERMAN_WORDS: Readonly<Record<string, readonly string[]>> = {
  name: list(
    'Frau Schröder|Herr Özdemir|Frau Weiß|Herr Kowalski|Frau Jäger|Herr Brückner|Frau Nguyen|Herr Lindenmüller|Frau Grünwald|Herr Petersen|Frau Achterberg|Herr Sattler|Frau Hölderle|Herr Zimmermann|Frau Krüger|Herr Wißmann',
  ),
  tag: list('Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|nächste Woche|übermorgen'),
  zeit: list('acht Uhr|halb neun|Viertel nach zehn|elf Uhr|zwölf Uhr|vierzehn Uhr|halb vier|siebzehn Uhr'),
  ding: list(
    'Kleiderschrank|Kühlschrank|Rasenmäher|Teppich|Schreibtisch|Staubsauger|Fahrradanhänger|Bücherregal|Lattenrost|Backofen|Kronleuchter|Gartenschlauch',
  ),
  teil: list(
    'Getriebe|Zahnriemen|Auspuff|Scheibenwischer|Stoßdämpfer|Bremsbeläge|Lichtmaschine|Winterreifen|Kupplungsseil|Windschutzscheibe',
  ),
  leiden: list('Zahnschmerzen|Rückenschmerzen|Heuschnupfen|eine lockere Krone|Kopfschmerzen|ein steifes Knie'),
  strasse: list('Ahornweg|Bergstraße|Goethestraße|Hafengasse|Kirchplatz|Lindenallee|Mühlenstraße|Schloßberg'),
  betrag: list(
    'achtzig Euro|hundertzwanzig Euro|zweihundertfünfzig Euro|dreihundertachtundvierzig Euro|neunzehn Euro fünfzig',
  ),
  person: list('meine Frau|mein Mann|meine Tochter|mein Nachbar|der Hausmeister|meine Schwester|ein Kollege'),
  wetter: list('der Sturm|der Schnee|das Glatteis|die Hitze|der Nebel|das Hochwasser'),
  gefuehl: list('sehr zufrieden|ein wenig enttäuscht|angenehm überrascht|ziemlich verärgert|dankbar|noch unschlüssig'),
  code: list('W-3391|W-2840|R-7719|R-5502|K-1086|K-9934'),
};

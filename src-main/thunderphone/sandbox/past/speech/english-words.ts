import { wordList as list } from './word-list';

/** Words for the places in english.ts. */
export const ENGLISH_WORDS: Readonly<Record<string, readonly string[]>> = {
  name: list(
    'Avery Collins|Morgan Reyes|Priya Natarajan|Liam O’Connor|Sofia Marchetti|Jamal Whitaker|Hannah Lindqvist|Wei Zhang|Grace Okafor|Tomás Herrera|Ruth Abernathy|Dmitri Volkov|Imogen Blackwood|Kofi Mensah|Charlotte Dubois|Noah Fairbanks|Leila Haddad|Oscar Nyström|Beatrice Pemberton|Samuel Adeyemi|Yuki Tanaka|Fiona Gallagher|Marcus Bellweather|Ingrid Solberg',
  ),
  day: list('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|the fifth|the twelfth|the twentieth|next week'),
  time: list(
    'nine|half past nine|a quarter past ten|eleven|noon|one thirty|two|a quarter to three|four|five thirty|six',
  ),
  thing: list(
    'wardrobe|dishwasher|bicycle|bookshelf|mattress|lawnmower|espresso machine|printer|armchair|telescope|sewing machine|kayak|aquarium|chandelier|piano stool|greenhouse|trampoline|carpet|radiator|water heater',
  ),
  part: list('gearbox|brake pads|windscreen|alternator|exhaust|clutch|battery|timing belt|suspension|headlights'),
  ailment: list('toothache|a sore knee|hay fever|a stiff neck|blurred vision|a cracked filling|migraines|back pain'),
  street: list(
    'Alder Lane|Birchwood Avenue|Chestnut Street|Dover Road|Elm Court|Foxglove Close|Granary Wharf|Hillcrest Drive|Ivy Terrace|Kingsway|Lantern Square|Mulberry Row',
  ),
  amount: list(
    'forty dollars|eighty-five dollars|a hundred and twenty|two hundred and ten|three hundred and sixty|nineteen fifty',
  ),
  relative: list('my wife|my husband|my neighbour|my daughter|my son|my brother|my mother|the concierge|a colleague'),
  weather: list('the snow|the storm|the heat|the fog|the flood|the ice on the road'),
  food: list('the breakfast|the pancakes|the coffee|the salmon|the bread|the mushroom soup|the fruit'),
  feeling: list('delighted|satisfied|a little disappointed|pleasantly surprised|rather annoyed|grateful|not sure yet'),
  code: list('A-4471|B-2096|C-8830|D-1175|E-6408|F-9921|G-3052|H-7714'),
};

/** Words that no phrase has: each stands in one of every so many transcripts, from the middle of the first so many on. */
export const PLANTED = [
  { word: 'quicksilver', every: 100 },
  { word: 'heliotrope', every: 1_000 },
  { word: 'Zwetschgendatschi', every: 1_500 },
  { word: 'murciélago', every: 2_000 },
  { word: 'xylographer', every: 10_000 },
] as const;

/** How many of so many transcripts have a word that stands in one of every so many. */
export const plantedCount = (transcripts: number, every: number): number =>
  Math.floor((transcripts + every - 1 - Math.floor(every / 2)) / every);

import { ENGLISH } from './english';
import { GERMAN } from './german';
import type { Language, Phrasebook } from './phrasebook';
import { SPANISH } from './spanish';

export const PHRASEBOOKS: Readonly<Record<Language, Phrasebook>> = { en: ENGLISH, de: GERMAN, es: SPANISH };

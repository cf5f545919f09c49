/** E.164 as the official example accepts it (API notes 1.5): a plus and 8 to 15 digits, the first not 0. */
export const isE164 = (text: string): boolean => /^\+[1-9]\d{7,14}$/.test(text);

/** Words that are written in one text, with bars between them. */
export const wordList = (text: string): readonly string[] => text.split('|').map((word) => word.trim());

/** As many as a call can have. */
export const MOST_TAGS = 50;

/** Characters of the longest. */
export const LONGEST_TAG = 60;

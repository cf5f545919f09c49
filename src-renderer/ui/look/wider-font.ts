import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2';

/** What the Latin face does not have: letters of Central Europe, Turkey, Vietnam and others. */
const RANGE =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, ' +
  'U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';

/** Adds the rest of the Latin letters to the type face, once they are there: see font.css. */
export async function loadWiderFont(): Promise<void> {
  const source = `url("${latinExt}") format("woff2-variations")`;
  const face = new FontFace('Inter Variable', source, { weight: '100 900', display: 'swap', unicodeRange: RANGE });
  await face.load();
  document.fonts.add(face);
}

/** Without what people write differently: case, accents, what stands between words. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .replaceAll(/[\s\-_]+/gu, '_');

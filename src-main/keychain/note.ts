const LONGEST = 160;

/**
 * One short line made of a system's message: no control characters, no line breaks, no secret, at most 160 characters.
 * No known system repeats the secret in a message; the check is there because a note reaches screens and logs.
 */
export function cleanNote(text: string, secrets: readonly string[] = []): string {
  const withoutSecrets = secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '[key]'), text);
  const line = withoutSecrets
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

import { parse as parseLossless } from 'lossless-json';

/** As the platform's parser. `context.source` is what a number was written as, where the platform tells it. */
export type ParseJson = (
  text: string,
  revive: (key: string, value: unknown, context?: { readonly source?: string }) => unknown,
) => unknown;

/**
 * Reads JSON so that an integer which a number cannot hold becomes a bigint; throws where the text is not JSON. Electron's
 * own parser tells how a number was written (https://github.com/tc39/proposal-json-parse-with-source), and reads a page
 * in half the time, the first one too. Where the platform does not tell, the library reads.
 */
export function exactReader(parse: ParseJson): (text: string) => unknown {
  return tellsSource(parse)
    ? (text) => parse(text, (_key, value, context) => exact(value, context?.source))
    : (text) => parseLossless(text, null, { parseNumber, onDuplicateKey: lastWins });
}

function tellsSource(parse: ParseJson): boolean {
  let source: string | undefined;
  parse('1', (_key, _value, context) => (source = context?.source));
  return source === '1';
}

const isWhole = (digits: string): boolean => /^-?\d+$/.test(digits);

const exact = (value: unknown, source = ''): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && isWhole(source) ? BigInt(source) : value;

function parseNumber(digits: string): number | bigint {
  const value = Number(digits);
  return !Number.isSafeInteger(value) && isWhole(digits) ? BigInt(digits) : value;
}

// As JSON.parse does, so that both parsers read the same text alike.
const lastWins = ({ newValue }: { readonly newValue: unknown }): unknown => newValue;

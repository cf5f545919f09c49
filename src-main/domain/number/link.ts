import { foldCharacters } from './characters';
import { decodeEscapes } from './percent';
import type { RefusalCode } from './refusal-code';

/** What a text is when looked at as a link. */
export type LinkReading =
  | { readonly kind: 'plain' }
  | {
      readonly kind: 'number';
      readonly text: string;
      /** What the link wants dialled after the number, which can't be done. */
      readonly trailing: 'extension' | 'pause_or_wait' | null;
    }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

const SCHEME = /^([a-z][a-z0-9+.-]*):(.*)$/is;

// Other words before a colon are labels, as in "Phone: 212-555-0142".
const NOT_CALLABLE =
  /^(?:skype|whatsapp|wa|viber|facetime|facetime-audio|sms|smsto|mms|mailto|https?|ftp|file|javascript|data|blob|about|xmpp|h323|im|tg|sgnl|signal|intent|vcard|geo|market|webcal|ws|wss)$/i;

const refused = (code: RefusalCode): LinkReading => ({ kind: 'refused', code });

/** Takes the number out of a tel:, callto: or sip: link; refuses other links; leaves everything else alone. */
export function readLink(text: string): LinkReading {
  const match = SCHEME.exec(text);
  if (match === null)
    return /^(?:www\.|wa\.me\/|\S+:\/\/\S*$)/i.test(text) ? refused('unsupported_link') : { kind: 'plain' };
  const scheme = (match[1] ?? '').toLowerCase();
  const rest = match[2] ?? '';
  if (NOT_CALLABLE.test(scheme)) return refused('unsupported_link');
  const callable = scheme === 'tel' || scheme === 'callto' || scheme === 'sip' || scheme === 'sips';
  if (!callable) return rest.startsWith('//') ? refused('unsupported_link') : { kind: 'plain' };
  // "Tel: 212-555-0142" is a label, not a link.
  if (/^\s/.test(rest)) return { kind: 'plain' };
  const body = rest.replace(/^\/\//, '').replace(/\/$/, '');
  if (scheme === 'sip' || scheme === 'sips') return readSip(body);
  return readSubscriber(scheme === 'callto' ? body.replace(/\?call$/i, '') : body);
}

// sip:user@host: the user part is a number or a name that only its host knows (RFC 3261, 19.1.6).
function readSip(body: string): LinkReading {
  const at = body.indexOf('@');
  if (at < 0) return refused('unsupported_link');
  const user = body.slice(0, at).replace(/:.*$/, '');
  if (!/^(?:%2b|\+)?[\d().-]+(?:;|$)/i.test(user)) return refused('unsupported_link');
  return readSubscriber(user);
}

const PARAMETER = /^([a-z][a-z0-9-]*)(?:=(.*))?$/i;

// RFC 3966, 3: number, then parameters after semicolons.
function readSubscriber(body: string): LinkReading {
  if (/[?&]/.test(body)) return refused('bad_link');
  const [number = '', ...rest] = body.split(';');
  const parameters = rest.filter((part) => part !== '').map((part) => PARAMETER.exec(part));
  // Not parameters but pauses or further numbers: read as the text it is.
  if (parameters.some((part) => part === null || /^[pw]$/i.test(part[1] ?? ''))) return decoded(body, null);

  const values = new Map<string, string>();
  for (const part of parameters) {
    const name = (part?.[1] ?? '').toLowerCase();
    // Twice the same leaves open which one counts; "m-" marks what must be understood to use the link at all.
    if (values.has(name) || name.startsWith('m-')) return refused('bad_link');
    values.set(name, part?.[2] ?? '');
  }
  const extension = [values.get('ext'), values.get('isub')].some((value) => value !== undefined && value !== '');
  const trailing = extension ? 'extension' : values.has('postd') ? 'pause_or_wait' : null;
  const context = values.get('phone-context');
  if (context === undefined || /^\s*(?:\+|%2b)/i.test(number)) return decoded(number, trailing);
  // A local number: its context is a number to put before it, or a private network that only its owner can call.
  return /^(?:\+|%2b)/i.test(context) ? decoded(`${context}${number}`, trailing) : refused('bad_link');
}

function decoded(escaped: string, trailing: 'extension' | 'pause_or_wait' | null): LinkReading {
  const plain = decodeEscapes(escaped);
  if (!plain.ok) return refused(plain.error);
  const folded = foldCharacters(plain.value);
  if (!folded.ok) return refused(folded.error);
  const text = folded.value.trim();
  return text === '' ? refused('bad_link') : { kind: 'number', text, trailing };
}

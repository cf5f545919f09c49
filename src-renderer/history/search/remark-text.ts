import { endReasonText } from '../../../src-main/domain/call/end-reason';
import type { WordOf } from '../../../src-main/domain/history/query/heard-of';
import type { ListField, Remark } from '../../../src-main/domain/history/query/remark';
import { termOf, type Term } from '../../../src-main/domain/history/query/terms';
import { assertNever } from '../../../src-main/domain/result';
import { directionText, numberText } from '../words/direction';

/** What a remark says, without what was probably meant. */
export function remarkText({ kind, name, value, text, mends }: Remark): string {
  const term = termOf(name);
  switch (kind) {
    case 'no_term':
      return `“${name}:” is not a filter. It is searched for as text.`;
    case 'no_value':
      return `“${name}:” narrows nothing without a value: ${expected(term)}.`;
    case 'wrong_value': {
      const said = name === 'status' ? `No status “${value}”.` : `“${text}” narrows nothing.`;
      return mends.length > 0 ? said : `${said} Understood is ${expected(term)}.`;
    }
    case 'too_many':
      return `“${text}” narrows nothing: there are more of these than can be looked for at once.`;
    case 'unheard':
      return term?.field ? unheardText(term.field, value) : '';
    default:
      return assertNever(kind);
  }
}

function unheardText(field: ListField, value: string): string {
  switch (field) {
    case 'agentNames':
      return `No agent named “${value}” in this history.`;
    case 'ownNumbers':
      return `No call of this history was made from or to ${numberText(value)} as a number of yours.`;
    case 'endReasons':
      return `No call of this history ended by “${value}”.`;
    case 'tags':
      return `No tag “${value}” in this history.`;
    case 'directions':
      return `No direction “${value}”.`;
    default:
      return assertNever(field);
  }
}

function expected(term: Term | null): string {
  if (term === null) return '';
  const { shape, values } = term;
  if (shape !== null) return shape;
  return values.length === 1 ? (values[0] ?? '') : `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}

/** What a value of a filter is called on screen. */
export const wordOf: WordOf = (field, value) => {
  switch (field) {
    case 'directions':
      return directionText(value);
    case 'endReasons':
      return endReasonText(value);
    case 'ownNumbers':
      return numberText(value);
    case 'agentNames':
    case 'tags':
      return value;
    default:
      return assertNever(field);
  }
};

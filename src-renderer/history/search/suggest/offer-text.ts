import { stateLabel } from '../../../../src-main/domain/call/state-label';
import { plain } from '../../../../src-main/domain/history/query/plain';
import { readQuery } from '../../../../src-main/domain/history/query/read-query';
import type { CalledOf } from '../../../../src-main/domain/history/query/suggest/known-values';
import type { Offer } from '../../../../src-main/domain/history/query/suggest/suggestions';
import { termText } from '../../../../src-main/domain/history/query/term-text';
import { queryOrders, queryStates, terms, type TermName } from '../../../../src-main/domain/history/query/terms';
import { chipsOf, orderText } from '../../filters/filter-words';
import { wordOf } from '../remark-text';

/** What a filter finds. */
const ABOUT: Readonly<Record<TermName, string>> = {
  status: 'Completed, failed, in progress…',
  direction: 'Outbound, inbound, microphone or web widget',
  agent: 'Calls by an agent',
  own: 'Your own number, whoever called',
  from: 'Your own number; the same as own:',
  end: 'Why calls ended',
  tag: 'Calls with a tag',
  after: 'From a day on',
  before: 'Before a day',
  longer: 'At least as long',
  shorter: 'At most as long',
  cost: 'More or less than an amount',
  has: 'With transcript or note',
  no: 'Without transcript or note',
  is: 'Only tests and simulations',
  tests: 'Tests and simulations shown as well',
  sort: 'Order of the list',
};

/** What a value is called on screen; those that are written in some way, by what they do. */
export const calledOf: CalledOf = (name, value) => {
  const { field } = terms[name];
  if (field !== null) return wordOf(field, value);
  const state = name === 'status' ? queryStates.find((one) => one === value) : undefined;
  if (state !== undefined) return stateLabel(state);
  const order = name === 'sort' ? queryOrders.find((one) => one === value) : undefined;
  if (order !== undefined) return orderText(order);
  return chipsOf(readQuery(termText(name, value)).query)[0]?.text ?? value;
};

/** An offer's row: what it is, and what that means where it does not say so itself. */
export function offerText({ kind, name, value }: Offer): { readonly title: string; readonly detail: string } {
  if (kind === 'name') return { title: `${name}:`, detail: ABOUT[name] };
  const called = calledOf(name, value);
  if (terms[name].field === 'ownNumbers') return { title: called, detail: '' };
  return { title: value, detail: plain(called) === plain(value) ? '' : called };
}

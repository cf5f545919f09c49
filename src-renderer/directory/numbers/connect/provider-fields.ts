import type { FieldPlace } from '../../../../src-main/domain/directory/provider';
import { fieldPlaces } from '../../../../src-main/domain/directory/provider';

// The fields of a provider live in the page's inputs alone. They are read when something is sent, and wiped.

export type ReadFields = { readonly [P in FieldPlace]: Record<string, string> };

const SEPARATOR = ':';

/** What an input is called: where its value goes. */
export const inputName = (place: FieldPlace, member: string): string => `${place}${SEPARATOR}${member}`;

/** An added field has three inputs: where it goes, its name and its value. */
export const addedName = (what: 'place' | 'name' | 'value', id: number): string => `added-${what}${SEPARATOR}${id}`;

/** The values as they are now, without those that are empty. */
export function readFields(form: HTMLFormElement): ReadFields {
  const fields: ReadFields = { credentials: {}, sip_config: {} };
  for (const input of inputsOf(form)) {
    const [first = '', second = ''] = input.name.split(SEPARATOR);
    const place = fieldPlaces.find((one) => one === first);
    const value = input.value.trim();
    if (value === '') continue;
    if (place) fields[place][second] = value;
    else if (first === 'added-value') addTo(fields, form, Number(second), value);
  }
  return fields;
}

/** Empties every field, so that nothing stays in the page. */
export function wipeFields(form: HTMLFormElement): void {
  for (const input of inputsOf(form)) if (input.name.includes(SEPARATOR)) input.value = '';
}

/** The inputs whose needed value is missing, by name. */
export const missingFields = (form: HTMLFormElement): readonly string[] =>
  inputsOf(form)
    .filter((input) => input.required && input.value.trim() === '')
    .map((input) => input.name);

export function focusField(form: HTMLFormElement, name: string): void {
  const input = form.elements.namedItem(name);
  if (input instanceof HTMLInputElement) input.focus();
}

const inputsOf = (form: HTMLFormElement): readonly HTMLInputElement[] => [...form.querySelectorAll('input')];

function addTo(fields: ReadFields, form: HTMLFormElement, id: number, value: string): void {
  const valueOf = (what: 'place' | 'name'): string => {
    const control = form.elements.namedItem(addedName(what, id));
    return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value.trim() : '';
  };
  const place = valueOf('place') === 'sip_config' ? 'sip_config' : 'credentials';
  const name = valueOf('name');
  if (name !== '') fields[place][name] = value;
}

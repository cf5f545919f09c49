import * as v from 'valibot';
import type { NamedValue, Transaction } from '../../domain/directory/transaction';
import type { CallId } from '../../domain/ids';
import { cleanText } from '../answers/clean-text';
import { isObject, writeJson } from '../json';
import { check } from './check';
import { apiId, time } from './scalars';

const MOST_OTHERS = 30;

const NONE: Transaction = {
  id: null,
  kind: null,
  amountCents: null,
  description: null,
  createdAt: null,
  callId: null,
  others: [],
};

/**
 * A transaction (API notes 6.1: fields unknown). Any row is one: a member that can be read under its name gets its
 * field, the others are kept as plain text. Nothing is converted into money but what says that it is cents.
 */
export const transactionShape = v.pipe(v.unknown(), v.transform(readTransaction));

function readTransaction(row: unknown): Transaction {
  if (!isObject(row)) return { ...NONE, others: named('', row, true) };
  const inDollars = row['currency'] === undefined || row['currency'] === null || isUsd(row['currency']);
  const callId = check(apiId, row['call_id']);
  const createdAt = check(time, row['created_at']);
  const read: Transaction = {
    id: scalar(row['id']),
    kind: scalar(row['type']),
    amountCents: inDollars ? cents(row['amount_cents']) : null,
    description: scalar(row['description']),
    createdAt: createdAt.ok ? createdAt.value : null,
    callId: callId.ok ? (callId.value as CallId) : null,
    others: [],
  };
  const told: Readonly<Record<string, unknown>> = {
    id: read.id,
    type: read.kind,
    amount_cents: read.amountCents,
    description: read.description,
    created_at: read.createdAt,
    call_id: read.callId,
    currency: inDollars ? 'usd' : null,
  };
  const rest = Object.entries(row).filter(([name]) => !Object.hasOwn(told, name) || told[name] === null);
  return { ...read, others: rest.flatMap(([name, value]) => named(name, value, inDollars)).slice(0, MOST_OTHERS) };
}

const isUsd = (currency: unknown): boolean => typeof currency === 'string' && currency.toLowerCase() === 'usd';

/** A member as text; none for a member that tells nothing. */
function named(name: string, value: unknown, inDollars: boolean): readonly NamedValue[] {
  const text = scalar(value) ?? (typeof value === 'object' && value !== null ? cleanText(writeJson(value)) : '');
  if (text === '') return [];
  return [{ name: cleanText(name), value: text, cents: inDollars && /_cents$/.test(name) ? cents(value) : null }];
}

function scalar(value: unknown): string | null {
  if (typeof value === 'string') return cleanText(value) || null;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return null;
}

/** Whole cents, exactly: a fraction or a number too large for it is no amount. */
function cents(value: unknown): number | null {
  if (typeof value !== 'number' && !(typeof value === 'string' && /^-?\d{1,16}$/.test(value))) return null;
  const amount = Number(value);
  return Number.isSafeInteger(amount) ? amount : null;
}

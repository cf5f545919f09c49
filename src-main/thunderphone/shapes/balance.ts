import * as v from 'valibot';
import { whole } from './scalars';

/** API notes 6.1. US cents. */
export const balanceShape = v.pipe(
  v.object({ balance_cents: whole }, 'expected an object'),
  v.transform((billing) => billing.balance_cents),
);

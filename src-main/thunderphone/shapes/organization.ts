import * as v from 'valibot';
import { text } from './scalars';

/** API notes 6.3. */
export const organizationShape = v.pipe(
  v.object({ name: v.pipe(text, v.trim(), v.nonEmpty('expected a name')) }, 'expected an object'),
  v.transform((organization) => organization.name),
);

import * as v from 'valibot';

/** JSON text out of the record, parsed and checked in one go. */
export const json = <S extends v.GenericSchema<unknown, unknown>>(schema: S) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, unknown>(({ dataset, addIssue, NEVER }) => {
      try {
        return JSON.parse(dataset.value);
      } catch {
        addIssue({ message: 'not JSON' });
        return NEVER;
      }
    }),
    schema,
  );

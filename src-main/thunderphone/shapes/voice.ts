import * as v from 'valibot';
import type { Voice } from '../../domain/directory/voice';
import { orNull, text } from './scalars';

const bare = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.transform((id): Voice => ({ id, name: id, language: null })),
);

const row = v.pipe(
  v.object(
    { id: orNull(text), voice: orNull(text), name: orNull(text), language: orNull(text), locale: orNull(text) },
    'expected an object',
  ),
  v.transform(({ id, voice, name, language, locale }): Voice => ({
    id: id ?? voice ?? name ?? '',
    name: name?.trim() || (id ?? voice ?? ''),
    language: language ?? locale,
  })),
  v.check(({ id }) => id !== '', 'expected an id'),
);

/** A voice. Its row is not documented (API notes 6.2): an object with an id, or the bare id. */
export const voiceShape = v.union([bare, row], 'expected a voice');

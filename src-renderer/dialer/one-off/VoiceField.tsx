import { useMemo } from 'react';
import type { VoiceView } from '../../../src-main/contract/views';
import { useAppState } from '../../state/AppContext';
import type { ComboOption } from '../../ui/ComboField';
import { ComboField } from '../../ui/ComboField';
import { ONE_OFF_LABELS } from './labels';

interface VoiceFieldProps {
  readonly value: string;
  readonly onChange: (voice: string) => void;
  readonly errors: readonly string[];
}

/** The voice, by its id: searched by name and language, or typed where the list does not have it. */
export function VoiceField({ value, onChange, errors }: VoiceFieldProps) {
  const voices = useAppState((state) => state.rows.voices.rows);
  const { state, problem } = useAppState((app) => app.directory.parts.voices);
  const options = useMemo(() => voices.map(asOption), [voices]);
  const known = voices.find(({ id }) => id === value);
  const description = known
    ? aboutVoice(known)
    : problem
      ? 'The list of voices could not be read: type a voice’s id.'
      : '';
  return (
    <ComboField
      label={ONE_OFF_LABELS.voice}
      value={value}
      onChange={onChange}
      options={options}
      placeholder="Choose a voice"
      errors={errors}
      emptyText={state === 'loading' ? 'Loading…' : 'ThunderPhone names no voices: type a voice’s id.'}
      {...(description === '' ? {} : { description })}
    />
  );
}

const aboutVoice = ({ id, name, language }: VoiceView): string =>
  [name === id ? null : name, language].filter((text) => text !== null).join(', ');

const asOption = (voice: VoiceView): ComboOption => ({
  value: voice.id,
  title: voice.name,
  detail: [voice.language, voice.name === voice.id ? null : voice.id].filter((text) => text !== null).join(' · '),
});

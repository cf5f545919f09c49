import type { AppEvent } from '../contract/events';
import { createRecordingFiles } from '../files/recordings/recording-files';
import type { RecordingChooser } from '../history/recordings/ports';
import { RecordingDesk } from '../history/recordings/recording-desk';
import { RecordingShelf } from '../history/recordings/recording-shelf';
import type { Core } from './core';

export interface RecordingParts {
  readonly desk: RecordingDesk;
  readonly shelf: RecordingShelf;
}

export interface RecordingPlaces {
  /** Where they are kept; absolute, made when the first one comes. */
  readonly folder: string;
  readonly chooser: RecordingChooser;
  readonly emit: (event: AppEvent) => void;
}

/** The recordings of calls. Does nothing before it is started. */
export function composeRecordings(core: Core, { folder, chooser, emit }: RecordingPlaces): RecordingParts {
  const files = createRecordingFiles(folder);
  const shelf = new RecordingShelf({ files, memory: core.storage.preferences, clock: core.clock });
  const desk = new RecordingDesk({
    source: core.recordingSource,
    files,
    shelf,
    chooser,
    onProgress: ({ call }, received, total) => emit({ kind: 'recording', callId: call, received, total }),
  });
  return { desk, shelf };
}

/** Tidies up after the last run, and from then on after every account that goes. */
export async function startRecordings({ accounts }: Core, { desk, shelf }: RecordingParts): Promise<void> {
  const ids = () => accounts.all().map(({ id }) => id);
  let known = ids().length;
  await shelf.open(ids());
  accounts.onChange(() => {
    const now = ids();
    if (now.length < known) void desk.keepOnly(now);
    known = now.length;
  });
}

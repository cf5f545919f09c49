import type { RecordingChooser } from '../history/recordings/ports';
import { whereToWrite } from './where-to-write';

/** Where a recording is saved. */
export const recordingChooser: RecordingChooser = {
  toSave: (suggestedName, kind) =>
    whereToWrite({ title: 'Save as', suggestedName, filters: [{ name: 'Sound', extensions: [kind] }] }),
};

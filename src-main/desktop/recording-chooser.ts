import type { RecordingChooser } from '../history/recordings/ports';
import { whereToWrite } from './file-chooser';

/** Where a recording is saved: the person's music folder is offered by no system for this, so their documents. */
export const recordingChooser: RecordingChooser = {
  toSave: (suggestedName, kind) => whereToWrite(suggestedName, [{ name: 'Sound', extensions: [kind] }]),
};

import { SideSheet } from '../ui/SideSheet';
import CallDetails from './CallDetails';
import { EntryDetails } from './entry/EntryDetails';

interface OpenedProps {
  readonly attemptId: string | null;
  /** Of a call that is no attempt of this app. */
  readonly entryKey: string | null;
  readonly onClose: () => void;
}

/** The details of the call that is chosen: beside the list when there is room, else over it. */
export function Opened({ attemptId, entryKey, onClose }: OpenedProps) {
  const details =
    attemptId !== null ? (
      <CallDetails key={attemptId} attemptId={attemptId} onClose={onClose} />
    ) : entryKey !== null ? (
      <EntryDetails key={entryKey} entryKey={entryKey} onClose={onClose} />
    ) : null;
  if (details === null) return null;
  return (
    <SideSheet className="history-detail" title="Call details" onClose={onClose}>
      {details}
    </SideSheet>
  );
}

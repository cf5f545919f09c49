import { Trash2 } from 'lucide-react';
import type { ListEntryView } from '../../src-main/contract/views';
import { formatE164 } from '../../src-main/domain/number';
import { useAppState } from '../state/AppContext';
import { numberPieces, textPieces } from '../text/marks';
import { IconButton } from '../ui/IconButton';
import { Marked } from '../ui/Marked';
import { useListChanges } from './use-list-changes';

/** One number of the list. */
export function Entry({ entry, query }: { readonly entry: ListEntryView; readonly query: string }) {
  const { remove } = useListChanges();
  const locale = useAppState((state) => state.locale);
  const shown = formatE164(entry.number);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(entry.addedAt);
  return (
    <>
      <div className="list-entry-text">
        <b className="copyable">
          <Marked pieces={numberPieces(shown, query)} />
        </b>
        <small title={[entry.note, entry.source, when].filter(Boolean).join('\n')}>
          {entry.note !== '' && (
            <>
              <bdi className="list-entry-note">
                <Marked pieces={textPieces(entry.note, query)} />
              </bdi>
              {' · '}
            </>
          )}
          <bdi>
            <Marked pieces={textPieces(entry.source, query)} />
          </bdi>
          {' · '}
          {when}
        </small>
      </div>
      <IconButton
        label={`Remove ${shown}`}
        size="s"
        icon={<Trash2 size={15} />}
        onClick={() => void remove(entry.number)}
      />
    </>
  );
}

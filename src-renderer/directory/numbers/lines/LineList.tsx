import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { LineView } from '../../../../src-main/contract/views';
import { formatE164 } from '../../../../src-main/domain/number';
import { textPieces } from '../../../text/marks';
import { Marked } from '../../../ui/Marked';
import { chosenKey } from '../chosen-key';
import { ownAgentText, sourceText, statusText, verificationText } from './line-words';
import { LineStanding } from './LineStanding';
import '../rows.css';

interface LineListProps {
  readonly rows: readonly LineView[];
  readonly query: string;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

const ROW_HEIGHT = 58;

/** Only rows in sight are drawn: there may be hundreds. */
export function LineList({ rows, query, selectedId, onSelect }: LineListProps) {
  return (
    <div className="numbers-list-place">
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
        <GridList
          aria-label="Phone numbers"
          className="numbers-list"
          items={rows}
          dependencies={[query]}
          selectionMode="single"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          selectedKeys={selectedId === null ? [] : [selectedId]}
          onSelectionChange={(selection) => chosenKey(selection, onSelect)}
          onAction={(key) => onSelect(String(key))}
        >
          {(line) => (
            <GridListItem id={line.id} textValue={nameOf(line)} className="numbers-row">
              <LineRow line={line} query={query} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

const nameOf = ({ number, label }: LineView): string => [formatE164(number), label].filter(Boolean).join(', ');

function LineRow({ line, query }: { readonly line: LineView; readonly query: string }) {
  const marked = (text: string) => <Marked pieces={textPieces(text, query)} />;
  // Only numbers of a VoIP connection are verified: for others "Not verified" would ask for something.
  const verification = line.source === 'voip' ? verificationText(line.verification) : null;
  const facts = [sourceText(line.source), statusText(line.status), verification];
  const agent = line.ownAgentId === null ? 'no outbound agent' : ownAgentText(line);
  const about = [...facts, agent].filter(Boolean).join(' · ');
  return (
    <>
      <span className="numbers-row-text">
        <b title={nameOf(line)}>
          {marked(formatE164(line.number))}
          {line.label !== '' && (
            <span className="numbers-row-label">
              <bdi>{marked(line.label)}</bdi>
            </span>
          )}
        </b>
        <small title={about}>{marked(about)}</small>
      </span>
      <LineStanding line={line} />
    </>
  );
}

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import type { Selection } from 'react-aria-components';
import { Cell, Column, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components';
import type { AgentView } from '../../../src-main/contract/views';
import { useCompact } from '../../ui/use-compact';
import { useMinute } from '../../state/use-now';
import { ageText } from '../../text/age';
import { textPieces } from '../../text/marks';
import { Marked } from '../../ui/Marked';
import type { AgentColumn, AgentOrder } from './agent-rows';
import { languageName, productName } from './agent-words';

interface AgentTableProps {
  readonly rows: readonly AgentView[];
  readonly query: string;
  readonly order: AgentOrder;
  readonly onOrder: (order: AgentOrder) => void;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

interface ColumnPlan {
  readonly id: AgentColumn;
  readonly title: string;
  /** Left out where there is little room; the name's cell then tells it. */
  readonly extra: boolean;
  readonly width: `${number}fr` | number;
}

const COLUMNS: readonly ColumnPlan[] = [
  { id: 'name', title: 'Name', extra: false, width: '3fr' },
  { id: 'product', title: 'Product', extra: true, width: '2fr' },
  { id: 'voice', title: 'Voice', extra: true, width: '2fr' },
  { id: 'language', title: 'Language', extra: true, width: '2fr' },
  { id: 'updated', title: 'Updated', extra: false, width: 116 },
];

const HEADING_HEIGHT = 34;
const ROW_HEIGHT = 40;
const COMPACT_ROW_HEIGHT = 54;
/** Pixels; narrower, a name has no room beside all the rest. */
const COMPACT_BELOW = 700;

/** All agents: a click, or Enter, opens one. Only rows in sight are drawn: there may be hundreds. */
export function AgentTable({ rows, query, order, onOrder, selectedId, onSelect }: AgentTableProps) {
  const place = useRef<HTMLDivElement>(null);
  const compact = useCompact(place, COMPACT_BELOW);
  const columns = COLUMNS.filter(({ extra }) => !compact || !extra);
  const pick = (selection: Selection): void => {
    const [key] = selection === 'all' ? [] : selection;
    if (typeof key === 'string') onSelect(key);
  };
  return (
    <div ref={place} className="agent-table-place">
      <Virtualizer
        layout={TableLayout}
        layoutOptions={{ rowHeight: compact ? COMPACT_ROW_HEIGHT : ROW_HEIGHT, headingHeight: HEADING_HEIGHT }}
      >
        <Table
          aria-label="Agents"
          className="agent-table"
          selectionMode="single"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          selectedKeys={selectedId === null ? [] : [selectedId]}
          onSelectionChange={pick}
          onRowAction={(key) => onSelect(String(key))}
          sortDescriptor={order}
          onSortChange={({ column, direction }) => onOrder({ column: column as AgentColumn, direction })}
        >
          <TableHeader columns={columns} dependencies={[order]}>
            {(column) => (
              <Column id={column.id} isRowHeader={column.id === 'name'} allowsSorting width={column.width}>
                {({ sortDirection }) => (
                  <span className="agent-column">
                    {column.title}
                    {sortDirection === 'ascending' && <ArrowUp size={13} aria-hidden />}
                    {sortDirection === 'descending' && <ArrowDown size={13} aria-hidden />}
                  </span>
                )}
              </Column>
            )}
          </TableHeader>
          <TableBody items={rows} dependencies={[query, compact]}>
            {(agent) => (
              <Row id={agent.id} columns={columns} dependencies={[query, compact]} textValue={agent.name}>
                {(column) => (
                  <Cell>
                    <Content agent={agent} column={column.id} query={query} compact={compact} />
                  </Cell>
                )}
              </Row>
            )}
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}

interface ContentProps {
  readonly agent: AgentView;
  readonly column: AgentColumn;
  readonly query: string;
  readonly compact: boolean;
}

function Content({ agent, column, query, compact }: ContentProps) {
  const now = useMinute();
  const marked = (text: string) => <Marked pieces={textPieces(text, query)} />;
  switch (column) {
    case 'name':
      return (
        <span className="agent-name">
          <b title={agent.name}>
            <bdi>{marked(agent.name)}</bdi>
          </b>
          {compact && <small>{marked(aboutAgent(agent))}</small>}
        </span>
      );
    case 'product':
      return marked(productName(agent.product));
    case 'voice':
      return marked(agent.voice ?? '');
    case 'language':
      return <span title={languageName(agent.languages[0] ?? '')}>{marked(agent.languages[0] ?? '')}</span>;
    case 'updated':
      return agent.updatedAt === null ? '' : ageText(agent.updatedAt, now);
  }
}

const aboutAgent = ({ product, voice, languages }: AgentView): string =>
  [productName(product), voice, languages[0]].filter(Boolean).join(' · ');

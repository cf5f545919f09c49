import { Cable, Plus } from 'lucide-react';
import { useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { ConnectionView } from '../../../../src-main/contract/views';
import { providerName } from '../../../../src-main/domain/directory/provider';
import { useAppState } from '../../../state/AppContext';
import { useMinute } from '../../../state/use-now';
import { ageText } from '../../../text/age';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Pill } from '../../../ui/Pill';
import { ListDetail } from '../../page/ListDetail';
import { NotRead } from '../../page/NotRead';
import { useList } from '../../page/use-list';
import { chosenKey } from '../chosen-key';
import { ConnectionDetails } from './ConnectionDetails';
import { RemoveConnection } from './RemoveConnection';
import { RenameConnection } from './RenameConnection';
import { connectionStatusText, connectionTone, importedText } from './connection-words';
import '../rows.css';

interface ConnectionsTabProps {
  readonly onConnect: () => void;
  readonly onImport: (connection: ConnectionView) => void;
  readonly onCredentials: (connection: ConnectionView) => void;
}

/** The providers that the organization's numbers come from. */
export function ConnectionsTab({ onConnect, onImport, onCredentials }: ConnectionsTabProps) {
  const rows = useList('connections');
  const [selectedId, select] = useState<string | null>(null);
  const [asking, ask] = useState<'rename' | 'remove' | null>(null);
  const selected = rows?.find(({ id }) => id === selectedId) ?? null;
  const allLines = useAppState((state) => state.rows.lines.rows);
  const lines = allLines.filter(({ connectionId }) => connectionId !== null && connectionId === selectedId);
  const add = (
    <Button look="primary" icon={<Plus size={15} aria-hidden />} onClick={onConnect}>
      Add connection
    </Button>
  );
  if (rows === null) return <NotRead list="connections" title="Connections not known" />;
  return (
    <>
      {rows.length > 0 && (
        <div className="page-bar">
          {add}
          <p role="status" className="page-count">
            {rows.length === 1 ? '1 connection' : `${rows.length.toLocaleString('en')} connections`}
          </p>
        </div>
      )}
      <ListDetail
        list={
          rows.length === 0 ? (
            <EmptyState icon={<Cable size={22} />} title="No VoIP connection yet" actions={add}>
              A connection lets ThunderPhone call out from numbers that you have at Twilio, Telnyx, SignalWire, Vonage
              or on a SIP trunk of your own.
            </EmptyState>
          ) : (
            <div className="numbers-list-place">
              <GridList
                aria-label="VoIP connections"
                className="numbers-list"
                items={rows}
                selectionMode="single"
                selectionBehavior="replace"
                escapeKeyBehavior="none"
                selectedKeys={selectedId === null ? [] : [selectedId]}
                onSelectionChange={(selection) => chosenKey(selection, select)}
                onAction={(key) => select(String(key))}
              >
                {(connection) => (
                  <GridListItem id={connection.id} textValue={connection.name} className="numbers-row">
                    <ConnectionRow connection={connection} />
                  </GridListItem>
                )}
              </GridList>
            </div>
          )
        }
        detail={
          selected && (
            <ConnectionDetails
              key={selected.id}
              connection={selected}
              lines={lines}
              onRename={() => ask('rename')}
              onRemove={() => ask('remove')}
              onImport={() => onImport(selected)}
              onCredentials={() => onCredentials(selected)}
              onClose={() => select(null)}
            />
          )
        }
        detailTitle="Connection details"
        onClose={() => select(null)}
      />
      {selected && asking === 'rename' && <RenameConnection connection={selected} onClose={() => ask(null)} />}
      {selected && asking === 'remove' && (
        <RemoveConnection connection={selected} lines={lines} onClose={() => ask(null)} />
      )}
    </>
  );
}

function ConnectionRow({ connection }: { readonly connection: ConnectionView }) {
  const now = useMinute();
  const { name, provider, status, lastTestedAt } = connection;
  const tested = lastTestedAt === null ? 'never tested' : `tested ${ageText(lastTestedAt, now)}`;
  const facts = [providerName(provider), importedText(connection), tested].filter(Boolean).join(' · ');
  return (
    <>
      <span className="numbers-row-text">
        <b title={name}>
          <bdi>{name}</bdi>
        </b>
        <small title={facts}>{facts}</small>
      </span>
      <Pill tone={connectionTone(status)}>{connectionStatusText(status)}</Pill>
    </>
  );
}

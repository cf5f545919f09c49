import { Import, KeyRound, Pencil, Trash2 } from 'lucide-react';
import type { ConnectionView, LineView } from '../../../../src-main/contract/views';
import { formatE164 } from '../../../../src-main/domain/number';
import { isProvider, providerName } from '../../../../src-main/domain/directory/provider';
import { useMinute } from '../../../state/use-now';
import { ageText } from '../../../text/age';
import { Button } from '../../../ui/Button';
import { Pill } from '../../../ui/Pill';
import { DetailHead } from '../../page/DetailHead';
import { Fact } from '../../page/Fact';
import { LineStanding } from '../lines/LineStanding';
import { connectionStatusText, connectionTone, importedText, methodText } from './connection-words';
import './connections.css';

interface ConnectionDetailsProps {
  readonly connection: ConnectionView;
  /** The numbers that come from it. */
  readonly lines: readonly LineView[];
  readonly onImport: () => void;
  readonly onRename: () => void;
  readonly onCredentials: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** One connection: its numbers, and what can be done with it. Its credentials are with ThunderPhone and nowhere here. */
export function ConnectionDetails(props: ConnectionDetailsProps) {
  const { connection, lines, onImport, onRename, onCredentials, onRemove, onClose } = props;
  const { name, provider, status } = connection;
  const known = isProvider(provider);
  return (
    <div className="detail">
      <DetailHead
        title={name}
        marks={<Pill tone={connectionTone(status)}>{connectionStatusText(status)}</Pill>}
        closeLabel="Close connection details"
        onClose={onClose}
      >
        <Button look="primary" icon={<Import size={15} aria-hidden />} onClick={onImport}>
          Import numbers
        </Button>
        <Button icon={<Pencil size={15} aria-hidden />} onClick={onRename}>
          Rename
        </Button>
        <Button
          icon={<KeyRound size={15} aria-hidden />}
          unavailable={known ? undefined : 'This version does not know this provider; the dashboard does.'}
          onClick={onCredentials}
        >
          Change credentials
        </Button>
        <Button icon={<Trash2 size={15} aria-hidden />} onClick={onRemove}>
          Remove connection
        </Button>
      </DetailHead>
      <Facts connection={connection} />
      <Numbers lines={lines} />
    </div>
  );
}

function Facts({ connection }: { readonly connection: ConnectionView }) {
  const now = useMinute();
  const { provider, setupMethod, lastTestedAt, createdAt, id } = connection;
  return (
    <dl className="page-facts">
      <Fact name="Provider">{providerName(provider)}</Fact>
      <Fact name="Set up by">{methodText(setupMethod)}</Fact>
      <Fact name="Last test">{lastTestedAt === null ? 'Never' : ageText(lastTestedAt, now)}</Fact>
      <Fact name="Numbers imported">{importedText(connection)}</Fact>
      <Fact name="Made">{createdAt === null ? null : ageText(createdAt, now)}</Fact>
      <Fact name="Connection id">{id}</Fact>
    </dl>
  );
}

function Numbers({ lines }: { readonly lines: readonly LineView[] }) {
  return (
    <section className="detail-section" aria-labelledby="connection-numbers">
      <h3 className="section-title" id="connection-numbers">
        Numbers
      </h3>
      {lines.length === 0 ? (
        <p className="page-quiet">None of your numbers comes from this connection.</p>
      ) : (
        <ul className="connection-numbers">
          {lines.map((line) => (
            <li key={line.id}>
              <span className="copyable">{formatE164(line.number)}</span>
              <bdi className="page-quiet">{line.label}</bdi>
              <LineStanding line={line} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

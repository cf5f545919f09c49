import { Copy, PhoneOutgoing, ShieldCheck } from 'lucide-react';
import type { LineView } from '../../../../src-main/contract/views';
import { formatE164 } from '../../../../src-main/domain/number';
import { useAppState } from '../../../state/AppContext';
import { useCommand } from '../../../state/use-command';
import { useMinute } from '../../../state/use-now';
import { ageText } from '../../../text/age';
import { Button } from '../../../ui/Button';
import { useSay } from '../../../ui/toast/toasts';
import { DetailHead } from '../../page/DetailHead';
import { Fact } from '../../page/Fact';
import { connectionText, inboundAgentText, lineName, sourceText, statusText, verificationText } from './line-words';
import { LineStanding } from './LineStanding';
import { OutboundAgent } from './OutboundAgent';
import { useCallFrom } from './use-call-from';
import type { Verifications } from './use-verifications';
import { VerificationResult } from './VerificationResult';
import { WhatHelps } from './WhatHelps';

interface LineDetailsProps {
  readonly line: LineView;
  readonly verifications: Verifications;
  readonly onConnect: () => void;
  readonly onClose: () => void;
}

/** One number: whether it can call out, what would help, who makes its calls, and all that is told of it. */
export function LineDetails({ line, verifications, onConnect, onClose }: LineDetailsProps) {
  const state = verifications.of(line.id);
  const verifying = state?.kind === 'running';
  const verify = (): void => void verifications.verify({ id: line.id, name: lineName(line) });
  return (
    <div className="detail">
      <DetailHead
        title={formatE164(line.number)}
        marks={<LineStanding line={line} />}
        closeLabel="Close number details"
        onClose={onClose}
      >
        <CallFrom line={line} />
        <CopyNumber line={line} />
        {line.canBeVerified && (
          <Button icon={<ShieldCheck size={15} aria-hidden />} busy={verifying} onClick={verify}>
            {verifying ? 'Verifying…' : line.eligible ? 'Verify again' : 'Verify'}
          </Button>
        )}
      </DetailHead>
      {!line.eligible && <WhatHelps line={line} onConnect={onConnect} />}
      {state && <VerificationResult state={state} />}
      <OutboundAgent line={line} />
      <Facts line={line} />
    </div>
  );
}

function CallFrom({ line }: { readonly line: LineView }) {
  const callFrom = useCallFrom();
  return (
    <Button
      look="primary"
      icon={<PhoneOutgoing size={15} aria-hidden />}
      unavailable={line.eligible ? undefined : line.reason}
      onClick={() => callFrom(line)}
    >
      Call from this number
    </Button>
  );
}

function CopyNumber({ line }: { readonly line: LineView }) {
  const say = useSay();
  const { run, busy } = useCommand('lines.copyNumber');
  const copy = async (): Promise<void> => {
    const answer = await run({ id: line.id });
    if (answer.ok) say.news(`${formatE164(line.number)} copied`);
  };
  return (
    <Button icon={<Copy size={15} aria-hidden />} busy={busy} onClick={() => void copy()}>
      Copy number
    </Button>
  );
}

function Facts({ line }: { readonly line: LineView }) {
  const now = useMinute();
  const { rows: connections } = useAppState((state) => state.rows.connections);
  return (
    <dl className="page-facts">
      <Fact name="Label">{line.label === '' ? 'None' : <bdi>{line.label}</bdi>}</Fact>
      <Fact name="Source">{sourceText(line.source)}</Fact>
      <Fact name="Status">{statusText(line.status)}</Fact>
      <Fact name="Verification">{verificationText(line.verification)}</Fact>
      <Fact name="Last verified">{line.verifiedAt === null ? 'Never' : ageText(line.verifiedAt, now)}</Fact>
      <Fact name="VoIP connection">{connectionText(line.connectionId, connections)}</Fact>
      <Fact name="Answers calls">{inboundAgentText(line)}</Fact>
      <Fact name="Number id">{line.id}</Fact>
    </dl>
  );
}

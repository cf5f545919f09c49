import { Check, CircleHelp, X } from 'lucide-react';
import type { ConnectionTestView } from '../../../../src-main/contract/number-views';
import { Alert } from '../../../ui/Alert';
import { FactList } from '../FactList';
import './test-outcome.css';

interface Meaning {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
}

/** What each documented check means (API notes 5.4); another one has only ThunderPhone's name for it. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  [
    'credentials_valid',
    {
      title: 'Credentials',
      yes: 'The provider accepts them.',
      no: 'The provider does not accept them. Check each field; a key may have been revoked.',
    },
  ],
  [
    'inbound_reachable',
    {
      title: 'Calls in',
      yes: 'Calls from the provider reach ThunderPhone.',
      no: 'Calls from the provider do not reach ThunderPhone. Check where the trunk sends its calls.',
    },
  ],
  [
    'outbound_authorized',
    {
      title: 'Calls out',
      yes: 'The provider lets ThunderPhone call out.',
      no: 'The provider does not let ThunderPhone call out. Check the trunk’s permissions for outbound calls.',
    },
  ],
]);

/** The outcome of a test: each check with what it means, and ThunderPhone's own words. */
export function TestOutcome({ outcome }: { readonly outcome: ConnectionTestView }) {
  const { passed, checks, explanation, facts, evidenceId } = outcome;
  return (
    <Alert tone={passed === true ? 'news' : 'bad'} title={titleOf(outcome)} className="test-outcome">
      {explanation !== null && <p className="alert-detail">ThunderPhone says: “{explanation}”</p>}
      {checks.length > 0 && (
        <ul className="test-checks">
          {checks.map((check) => (
            <TestCheck key={check.name} {...check} />
          ))}
        </ul>
      )}
      {passed === true && evidenceId === null && (
        <p>ThunderPhone gave no proof of this test, so no connection can be made with it here.</p>
      )}
      {facts.length > 0 && <FactList title="More of its answer" facts={facts} />}
    </Alert>
  );
}

function titleOf({ passed }: ConnectionTestView): string {
  if (passed === null) return 'ThunderPhone did not say whether the test passed.';
  return passed ? 'The test passed.' : 'The test failed. Nothing was saved.';
}

function TestCheck({ name, passed }: ConnectionTestView['checks'][number]) {
  const meaning = MEANINGS.get(name);
  const title = meaning?.title ?? name.replaceAll('_', ' ');
  return (
    <li className={`test-check test-check-${passed === null ? 'open' : passed ? 'yes' : 'no'}`}>
      {passed === null ? (
        <CircleHelp size={15} aria-hidden />
      ) : passed ? (
        <Check size={15} aria-hidden />
      ) : (
        <X size={15} aria-hidden />
      )}
      <span>
        <b>{title}:</b> {passed === null ? 'not told.' : passed ? (meaning?.yes ?? 'yes.') : (meaning?.no ?? 'no.')}
      </span>
    </li>
  );
}

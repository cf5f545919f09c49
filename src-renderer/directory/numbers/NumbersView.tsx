import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ConnectionView } from '../../../src-main/contract/views';
import { useApp, useAppState } from '../../state/AppContext';
import { rowsProblem } from '../../state/directory-pages';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { PageFrame } from '../page/PageFrame';
import { ChangeCredentials } from './connect/ChangeCredentials';
import { ConnectFlow } from './connect/ConnectFlow';
import { ConnectionsTab } from './connections/ConnectionsTab';
import { LinesTab } from './lines/LinesTab';
import { useVerifications } from './lines/use-verifications';
import './tabs.css';

type Work =
  | { readonly kind: 'connect' }
  | { readonly kind: 'import'; readonly connection: ConnectionView }
  | { readonly kind: 'credentials'; readonly connection: ConnectionView };

const PARTS = ['lines', 'connections'] as const;

/** The organization's numbers and the providers they come from. */
export default function NumbersView() {
  const accountId = useAppState((state) => state.activeAccountId);
  // Another account has another page: what was begun was for the one before, and its credentials go with it.
  return <NumbersPage key={accountId} />;
}

/** Work of several steps takes the lists' place. */
function NumbersPage() {
  const app = useApp();
  const unreadable = useAppState((state) => rowsProblem(state.rows, PARTS));
  const verifications = useVerifications();
  const [tab, setTab] = useState<Tab>('lines');
  const [work, setWork] = useState<Work | null>(null);
  const close = (): void => setWork(null);
  return (
    <PageFrame title="Numbers" parts={PARTS}>
      {unreadable && (
        <ProblemAlert
          className="page-problem"
          problem={unreadable}
          actions={<Button onClick={app.readDirectoryAgain}>Try again</Button>}
        />
      )}
      {work?.kind === 'credentials' ? (
        <ChangeCredentials connection={work.connection} onClose={close} />
      ) : work ? (
        <ConnectFlow
          connection={work.kind === 'import' ? work.connection : null}
          verifications={verifications}
          onClose={close}
        />
      ) : (
        <Tabs
          className="numbers-tabs"
          selectedKey={tab}
          onSelectionChange={(key) => setTab(key === 'connections' ? 'connections' : 'lines')}
        >
          <TabList aria-label="Numbers" className="tab-list">
            <Tab id="lines" className="tab">
              Phone numbers
            </Tab>
            <Tab id="connections" className="tab">
              VoIP connections
            </Tab>
          </TabList>
          <TabPanel id="lines" className="tab-panel">
            <LinesTab verifications={verifications} onConnect={() => setWork({ kind: 'connect' })} />
          </TabPanel>
          <TabPanel id="connections" className="tab-panel">
            <ConnectionsTab
              onConnect={() => setWork({ kind: 'connect' })}
              onImport={(connection) => setWork({ kind: 'import', connection })}
              onCredentials={(connection) => setWork({ kind: 'credentials', connection })}
            />
          </TabPanel>
        </Tabs>
      )}
    </PageFrame>
  );
}

type Tab = 'lines' | 'connections';

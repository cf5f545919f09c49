import { useAppState } from '../state/AppContext';
import { useCommand } from '../state/use-command';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { LowBalanceNotice, useLowBalance } from './LowBalanceNotice';
import './notices.css';

/** What main has to say to the person, until it is put away. */
export function Notices() {
  const notices = useAppState((state) => state.notices);
  const { run } = useCommand('app.dismissNotice');
  const lowBalance = useLowBalance();
  if (notices.length === 0 && !lowBalance) return null;
  return (
    <div className="notices">
      {lowBalance && <LowBalanceNotice />}
      {notices.map(({ id, tone, title, text }) => (
        <Alert
          key={id}
          tone={tone === 'error' ? 'bad' : 'news'}
          title={title}
          actions={
            <Button size="s" onClick={() => void run({ id })}>
              Dismiss notice
            </Button>
          }
        >
          <p>{text}</p>
        </Alert>
      ))}
    </div>
  );
}

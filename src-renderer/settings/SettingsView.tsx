import { Accounts } from './accounts/Accounts';
import { BeforeACall } from './calling/BeforeACall';
import { HistorySection } from './history/HistorySection';
import { Shortcuts } from './Shortcuts';
import { ThisComputer } from './ThisComputer';
import './settings.css';

/** Accounts, what is asked before a call, what is kept where, and the keys that do something. */
export default function SettingsView() {
  return (
    <div className="settings">
      <div className="settings-column">
        <h1 className="settings-title">Settings</h1>
        <Accounts />
        <BeforeACall />
        <HistorySection />
        <ThisComputer />
        <Shortcuts />
      </div>
    </div>
  );
}

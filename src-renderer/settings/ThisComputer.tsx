import { useAppState } from '../state/AppContext';

/** What is kept where, and which version this is. */
export function ThisComputer() {
  const dataFolder = useAppState((state) => state.dataFolder);
  const version = useAppState((state) => state.version);
  return (
    <section className="settings-section" aria-labelledby="settings-computer">
      <h2 className="section-title" id="settings-computer">
        On this computer
      </h2>
      <dl className="settings-facts">
        <div>
          <dt>Data folder</dt>
          <dd className="copyable">{dataFolder}</dd>
        </div>
        <div>
          <dt>Calls</dt>
          <dd>Calls, notes, transcripts and recordings are kept in the data folder and sent nowhere.</dd>
        </div>
        <div>
          <dt>API keys</dt>
          <dd>In the keychain of this computer, never in a file. Each goes only to the address of its account.</dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd className="copyable">Thunderdial {version}</dd>
        </div>
      </dl>
    </section>
  );
}

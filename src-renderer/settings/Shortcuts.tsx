import { keyName, shortcuts } from './shortcuts';

const mac = navigator.userAgent.includes('Macintosh');

export function Shortcuts() {
  return (
    <section className="settings-section" aria-labelledby="settings-shortcuts">
      <h2 className="section-title" id="settings-shortcuts">
        Keyboard shortcuts
      </h2>
      <dl className="settings-facts">
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyName(key, mac)}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
